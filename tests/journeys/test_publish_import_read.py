# From a publisher's folder to the right paragraph, by the command line alone.

from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from sotay.domain.vietnamese import fold
from tests.journeys.ctl import Ctl
from tests.packs.builders import CHANNEL, Json, document, make_source, uid

DUES = {
    "level": "điều",
    "label": "Điều 3",
    "heading": "Mức đóng đảng phí",
    "text": "Đảng viên hưởng lương hưu đóng đảng phí theo mức của nhóm hưu trí.",
}
MEETING = {
    "level": "điều",
    "label": "Điều 4",
    "heading": "Sinh hoạt chuyên đề",
    "text": "Chi bộ sinh hoạt chuyên đề mỗi quý ít nhất một kỳ, theo Hướng dẫn 42-HD/BTCTW ngày 28/10/2025.",
}


@pytest.fixture
def keys(tmp_path: Path, ctl: Ctl) -> Path:
    made = ctl("pack", "keygen", "--out", tmp_path / "keys")
    assert made.status == 0
    assert len(made.json["fingerprint"]) == 64
    return tmp_path / "keys"


def build(ctl: Ctl, tmp_path: Path, keys: Path, sequence: int, documents: list[Json], **toml: Any) -> Path:
    source = make_source(tmp_path / f"source{sequence}", documents, sequence=sequence, **toml)
    pack = tmp_path / f"{sequence}.goi"
    built = ctl("pack", "build", source, "--keys", keys, "--out", pack)
    assert (built.status, built.json["pack"]["documents"]) == (0, len([d for d in documents if d.get("op") is None]))
    return pack


@pytest.fixture
def first(ctl: Ctl, tmp_path: Path, keys: Path) -> Path:
    return build(ctl, tmp_path, keys, 1, [document(1, sections=[DUES, MEETING]), document(2), document(3)])


def test_a_pack_is_trusted_verified_previewed_imported_and_searched(ctl: Ctl, keys: Path, first: Path) -> None:
    assert ctl("pack", "verify", first).error["code"] == "unknown_issuer"
    assert ctl("pack", "verify", first, "--root", keys / "root.json").status == 0
    assert ctl("pack", "trust", keys / "root.json", "--yes").status == 0
    assert ctl("pack", "verify", first).json["pack"]["passed"][-1] == "members"

    preview = ctl("pack", "preview", first).json
    assert preview["counts"] == {"added": 3, "changed": 0, "withdrawn": 0, "unchanged": 0, "refused": 0}
    assert preview["added"] == [uid(1), uid(2), uid(3)]

    receipt = ctl("pack", "import", first, "--yes").json
    assert (receipt["added"], receipt["documents_now"]) == (3, 3)
    assert len(list((ctl.folder / "receipts").glob("*.txt"))) == 1
    assert not (ctl.folder / "staging").exists()
    assert [row["reason"] for row in ctl("backup", "list").json] == ["before_import"]

    hit = ctl("search", "muc dong dang phi luong huu", "--limit", 5).json[0]
    assert (hit["uid"], hit["label"]) == (uid(1), "Điều 3")
    marked = [str(DUES["text"])[start:end] for start, end in hit["highlights"]]
    assert "lương hưu đóng đảng phí" in marked
    assert set(fold(" ".join(marked)).split()) <= {"muc", "dong", "dang", "phi", "luong", "huu"}
    assert ctl("doctor", "--deep").json["healthy"]


def test_an_update_changes_and_withdraws_and_undo_restores(ctl: Ctl, tmp_path: Path, keys: Path, first: Path) -> None:
    ctl("pack", "trust", keys / "root.json", "--yes")
    ctl("pack", "import", first, "--yes")
    before = [ctl("show", uid(n)).json for n in (1, 2, 3)]
    changed = document(2, title="Nghị quyết sửa lại")
    update: list[Json] = [changed, document(4), {"uid": uid(3), "op": "withdraw"}]
    second = build(ctl, tmp_path, keys, 2, update, kind="update", base_sequence=1)

    preview = ctl("pack", "preview", second).json
    assert (preview["added"], preview["changed"], preview["withdrawn"]) == ([uid(4)], [uid(2)], [uid(3)])
    assert ctl("pack", "import", second, "--yes").json["documents_now"] == 3
    assert ctl("show", uid(2)).json["title"] == "Nghị quyết sửa lại"
    assert ctl("show", uid(3)).error["code"] == "document_not_found"
    assert ctl("pack", "import", second, "--yes").error["code"] == "pack_already_installed"
    assert ctl("pack", "import", first, "--yes").error["code"] == "pack_older"

    assert ctl("pack", "undo", "--yes").json["undone"]["sequence"] == 2
    assert [ctl("show", uid(n)).json for n in (1, 2, 3)] == before
    assert ctl("show", uid(4)).status == 3
    states = [(entry["sequence"], entry["undone_at"] is None) for entry in ctl("pack", "history").json]
    assert states == [(2, False), (1, True)]
    assert ctl("pack", "import", second, "--yes").status == 0


def test_a_new_base_withdraws_what_it_no_longer_holds(ctl: Ctl, tmp_path: Path, keys: Path, first: Path) -> None:
    ctl("pack", "trust", keys / "root.json", "--yes")
    ctl("pack", "import", first, "--yes")
    second = build(ctl, tmp_path, keys, 2, [document(1, sections=[DUES, MEETING]), document(5)])
    preview = ctl("pack", "preview", second).json
    assert (preview["added"], preview["withdrawn"]) == ([uid(5)], sorted([uid(2), uid(3)]))
    assert preview["unchanged"] == [uid(1)]
    ctl("pack", "import", second, "--yes")
    assert {hit["uid"] for hit in ctl("search", "Nội dung thứ").json} == {uid(5)}


def test_an_update_needs_its_base(ctl: Ctl, tmp_path: Path, keys: Path) -> None:
    ctl("pack", "trust", keys / "root.json", "--yes")
    update = build(ctl, tmp_path, keys, 4, [document(1)], kind="update", base_sequence=3)
    refused = ctl("pack", "import", update, "--yes")
    assert (refused.status, refused.error["code"], refused.error["detail"]["base_sequence"]) == (3, "base_needed", 3)
    assert "base pack 3" in refused.error["message"]


def test_show_prints_a_section_as_text_html_or_json_and_validity_on_a_day(ctl: Ctl, tmp_path: Path, keys: Path) -> None:
    ctl("pack", "trust", keys / "root.json", "--yes")
    replacing = {"kind": "replaces", "number": "1-NQ/ĐU", "issued": "2026-03-02"}
    old = document(1, sections=[DUES, MEETING | {"text": "<script>alert(1)</script> & chữ"}])
    new = document(2, number="09-NQ/ĐU", issued="2026-06-01", relations=[replacing])
    ctl("pack", "import", build(ctl, tmp_path, keys, 1, [old, new]), "--yes")

    assert ctl.plain("show", "1 nq đu", "--section", "điều 3").out.endswith(str(DUES["text"]) + "\n")
    page = ctl.plain("show", "01-NQ/ĐU", "--as", "html").out
    assert "<script" not in page
    assert "&lt;script&gt;" in page
    assert ctl("show", "1-NQ/ĐU", "--on", "2026-05-31").json["status"] == "in_force"
    later = ctl("show", "1-NQ/ĐU", "--on", "2026-06-01").json
    assert (later["status"], later["because"][0]["number"]) == ("replaced", "09-NQ/ĐU")
    assert later["relations"][0]["kind"] == "replaced_by"
    assert ctl("show", "1-NQ/ĐU", "--section", "Điều 99").error["code"] == "section_not_found"
    assert [s["label"] for s in ctl("show", "1-NQ/ĐU").json["sections"]] == ["Điều 3", "Điều 4"]


def test_cite_lists_every_document_meant_with_its_candidates(ctl: Ctl, tmp_path: Path, keys: Path) -> None:
    ctl("pack", "trust", keys / "root.json", "--yes")
    elder = document(1, number="12-HD/BTCTW", type="Hướng dẫn", issuer="Ban Tổ chức Trung ương", issued="2018-07-06")
    newer = elder | {"uid": uid(2), "issued": "2022-01-18"}
    ctl("pack", "import", build(ctl, tmp_path, keys, 1, [elder, newer]), "--yes")

    exact, bare = ctl("cite", "Hướng dẫn số 12-HD/BTCTW ngày 06/7/2018; 99-KL/TW").json
    assert [c["issued"] for c in exact["candidates"]] == ["2018-07-06"]
    assert (exact["guess"], exact["type"], exact["org"], exact["kind"]) == (False, "Hướng dẫn", "BTCTW", "symbol")
    assert (bare["candidates"], bare["number"]) == ([], "99")
    (guessed,) = ctl("cite", "theo Hướng dẫn 12").json
    assert [c["issued"] for c in guessed["candidates"]] == ["2022-01-18", "2018-07-06"]
    assert guessed["guess"]
    note = tmp_path / "van-ban.txt"
    note.write_text("Căn cứ 12-HD/BTCTW;", encoding="utf-8")
    assert ctl("cite", "--file", note).json[0]["text"] == "12-HD/BTCTW"


def test_a_batch_answers_one_line_a_question(ctl: Ctl, tmp_path: Path, keys: Path, first: Path) -> None:
    ctl("pack", "trust", keys / "root.json", "--yes")
    ctl("pack", "import", first, "--yes")
    questions = tmp_path / "q.jsonl"
    questions.write_text('{"id": "a", "q": "dang phi", "set": "x"}\n\n{"id": "b", "q": "zzz qqq"}\n', encoding="utf-8")
    import json

    lines = [json.loads(line) for line in ctl("search", "--batch", questions, "--limit", 3).out.splitlines()]
    assert [line["id"] for line in lines] == ["a", "b"]
    assert lines[0]["hits"][0]["label"] == "Điều 3"
    assert all(line["ms"] >= 0 for line in lines)


def test_uids_on_every_surface_are_uuids(ctl: Ctl, keys: Path, first: Path) -> None:
    ctl("pack", "trust", keys / "root.json", "--yes")
    ctl("pack", "import", first, "--yes")
    assert all(UUID(hit["uid"]) for hit in ctl("search", "nội dung").json)


def test_readers_follow_a_rotation_of_keys_and_refuse_a_revoked_pack(
    ctl: Ctl, tmp_path: Path, keys: Path, first: Path
) -> None:
    ctl("pack", "trust", keys / "root.json", "--yes")
    stolen = build(ctl, tmp_path, keys, 2, [document(1), document(9)])
    rotated = ctl("pack", "rotate", "--keys", keys, "--new-signing-keys", "1", "--revoke", f"{CHANNEL}:2")
    assert rotated.json["fingerprint"] != ctl("pack", "inspect", first).json["fingerprint"]
    third = build(ctl, tmp_path, keys, 3, [document(1), document(3)])
    assert ctl("pack", "import", third, "--yes").status == 0
    fourth = build(ctl, tmp_path, keys, 4, [document(1)])
    assert ctl("pack", "import", fourth, "--yes").status == 0
    assert ctl("pack", "import", stolen, "--yes").error["code"] in {"unknown_issuer", "pack_older"}
    assert ctl("pack", "rotate", "--keys", keys, "--revoke", "nonsense").status == 2


def test_doctor_tells_how_old_the_newest_pack_is(ctl: Ctl, keys: Path, first: Path) -> None:
    ctl("pack", "trust", keys / "root.json", "--yes")
    ctl("pack", "import", first, "--yes")
    (finding,) = [f for f in ctl("doctor").json["findings"] if f["what"] == f"pack {CHANNEL}"]
    assert finding["detail"].startswith("sequence=1 issued=2026-03-31")


def test_a_mistyped_query_says_what_was_searched(ctl: Ctl, keys: Path, first: Path) -> None:
    ctl("pack", "trust", keys / "root.json", "--yes")
    ctl("pack", "import", first, "--yes")
    asked = ctl.plain("search", "đnảg phí")
    assert asked.err == "Searched: đảng phí\n"
    assert "Điều 3. Mức đóng đảng phí" in asked.out


def test_an_article_of_a_named_document_and_a_year_beside_a_number_are_understood(
    ctl: Ctl, tmp_path: Path, keys: Path
) -> None:
    ctl("pack", "trust", keys / "root.json", "--yes")
    law = document(1, number="45/2019/QH14", sections=[DUES, MEETING])
    elder = document(2, number="21-NQ/TW", issued="2022-06-16")
    newer = document(3, number="21-NQ/TW", issued="2026-07-28")
    statute = document(4, number=None, type="Điều lệ Đảng", title="Điều lệ Đảng Cộng sản Việt Nam", sections=[DUES])
    other = document(5, sections=[MEETING | {"heading": "Điều lệ Đảng", "text": "Căn cứ Điều lệ Đảng."}])
    ctl("pack", "import", build(ctl, tmp_path, keys, 1, [law, elder, newer, statute, other]), "--yes")

    assert ctl("search", "45/2019/QH14 điều 4").json[0]["label"] == "Điều 4"
    assert [hit["issued"] for hit in ctl("search", "21-NQ/TW").json] == ["2026-07-28", "2022-06-16"]
    for query in ("21-NQ/TW 2022", "nghi quyet 21 nam 2022", "21-NQ/TW ngày 16/6/2022"):
        assert ctl("search", query).json[0]["issued"] == "2022-06-16"
    for query in ("điều lệ đảng", "dieu le dang cong san viet nam"):
        assert ctl("search", query).json[0]["uid"] == uid(4)
    assert ctl("show", "điều lệ đảng").json["uid"] == uid(4)
    assert ctl("show", "21-NQ/TW ngày 16/6/2022").json["uid"] == uid(2)
    assert ctl("show", "Nghị quyết 21 khóa XIII").json["uid"] == uid(2)


def test_offsets_of_citations_count_the_line_ends_of_a_file(ctl: Ctl, tmp_path: Path) -> None:
    note = tmp_path / "windows.txt"
    note.write_bytes("một\r\nhai\r\ntheo 57-NQ/TW".encode())
    (found,) = ctl("cite", "--file", note).json
    assert note.read_bytes().decode()[found["start"] : found["end"]] == "57-NQ/TW"


def test_a_minute_that_cannot_be_filed_does_not_undo_the_import(ctl: Ctl, keys: Path, first: Path) -> None:
    ctl("pack", "trust", keys / "root.json", "--yes")
    (ctl.folder / "receipts").write_text("in the way")
    assert ctl("pack", "import", first, "--yes").json["documents_now"] == 3
    assert ctl("pack", "history").json[0]["sequence"] == 1
