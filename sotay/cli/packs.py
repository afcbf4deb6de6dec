# Commands under `sotayctl pack`: the publisher's (keygen, build) and the importer's (trust to undo).
# It must not know formats, signatures or tables.

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from sotay.cli.console import table
from sotay.cli.language import say
from sotay.cli.session import session

if TYPE_CHECKING:
    from sotay.services.previews import Preview
    from sotay.storage.records import PackRow

app = typer.Typer(no_args_is_help=True, help=say("Gói cập nhật.", "Update packs: build, trust, verify, import, undo."))

Yes = Annotated[bool, typer.Option("--yes", help=say("Không hỏi lại.", "Do not ask."))]
PackFile = Annotated[Path, typer.Argument(metavar="FILE", help=say("Tệp gói (.goi).", "Pack file (.goi)."))]


@app.command(help=say("Tạo bộ khóa của nơi phát hành.", "Make an issuer's keys and root.json."))
def keygen(
    context: typer.Context,
    out: Annotated[Path, typer.Option(help=say("Thư mục mới cho khóa.", "New folder for the keys."))],
    root_keys: Annotated[int, typer.Option(min=1, max=20)] = 3,
    root_threshold: Annotated[int, typer.Option(min=1, max=20)] = 2,
    signing_keys: Annotated[int, typer.Option(min=1, max=20)] = 2,
    threshold: Annotated[int, typer.Option(min=1, max=20)] = 1,
) -> None:
    """Write root.json and private keys; print the fingerprint to publish."""
    from sotay.services.publishing import make_keys

    made = make_keys(out, root_keys, root_threshold, signing_keys, threshold)
    told = say("Đã tạo khóa trong {0}.\nDấu khóa: {1}", "Made keys in {0}.\nFingerprint: {1}")
    value = {"folder": str(out), "root": str(made.root), "fingerprint": made.fingerprint}
    session(context).console.emit(value, told.format(out, made.grouped))


@app.command(help=say("Thay khóa, thu hồi gói: viết root.json kế tiếp.", "Replace keys, revoke packs: the next root."))
def rotate(
    context: typer.Context,
    keys: Annotated[Path, typer.Option(help=say("Thư mục khóa.", "Folder that keygen wrote."))],
    drop: Annotated[list[str] | None, typer.Option(metavar="KEYID", help=say("Khóa bỏ đi.", "Key to drop."))] = None,
    new_root_keys: Annotated[int, typer.Option(min=0, max=20)] = 0,
    new_signing_keys: Annotated[int, typer.Option(min=0, max=20)] = 0,
    revoke: Annotated[
        list[str] | None, typer.Option(metavar="CHANNEL:SEQUENCE", help=say("Gói thu hồi.", "Pack to take back."))
    ] = None,
) -> None:
    """Write the next version of root.json; every pack built from now on carries it to the readers."""
    from sotay.services.publishing import rotate as rotate_keys

    made = rotate_keys(keys, drop or [], new_root_keys, new_signing_keys, _revoked(revoke or []))
    told = say("Đã viết {0}.\nDấu khóa mới: {1}", "Wrote {0}.\nNew fingerprint: {1}")
    value = {"root": str(made.root), "fingerprint": made.fingerprint}
    session(context).console.emit(value, told.format(made.root, made.grouped))


def _revoked(listed: list[str]) -> dict[str, list[int]]:
    revoked: dict[str, list[int]] = {}
    for entry in listed:
        channel, _, sequence = entry.rpartition(":")
        if not channel or not sequence.isdigit():
            raise typer.BadParameter(say("viết CHANNEL:SEQUENCE", "write CHANNEL:SEQUENCE"))
        revoked.setdefault(channel, []).append(int(sequence))
    return revoked


@app.command(help=say("Tạo và ký gói từ nguồn.", "Build and sign a pack from a source folder."))
def build(
    context: typer.Context,
    source: Annotated[Path, typer.Argument(metavar="SOURCE")],
    keys: Annotated[Path, typer.Option(help=say("Thư mục khóa.", "Folder that keygen wrote."))],
    out: Annotated[Path, typer.Option(help=say("Tệp gói sẽ ghi.", "Pack file to write."))],
) -> None:
    """Build a pack; what was repaired or proposed is told on stderr."""
    from sotay.services.publishing import publish
    from sotay.services.records_json import info_json

    run = session(context)
    with run.console.progress() as progress:
        published = publish(source, keys, out, progress)
    for warning in published.warnings:
        run.console.note(say("Lưu ý: ", "Note: ") + warning)
    info = published.info
    told = say("Đã tạo {0}: gói số {1}, {2} văn bản.", "Built {0}: pack {1}, {2} documents.")
    value = {"file": str(out), "pack": info_json(info), "warnings": list(published.warnings)}
    run.console.emit(value, told.format(out, info.sequence, info.documents))


@app.command(help=say("Xem gói, chưa cần tin nơi phát hành.", "Show what a pack says of itself; trusts nothing."))
def inspect(context: typer.Context, file: PackFile) -> None:
    """Print a pack's own description."""
    from sotay.services.publishing import describe
    from sotay.services.records_json import info_json

    info = info_json(describe(file))
    session(context).console.emit(info, table([(name, str(value)) for name, value in info.items()]))


@app.command(help=say("Tin một nơi phát hành.", "Trust an issuer after comparing the fingerprint."))
def trust(context: typer.Context, root: Annotated[Path, typer.Argument(metavar="ROOT.json")], yes: Yes = False) -> None:
    """Accept an issuer's root.json once its fingerprint has been compared."""
    from sotay.services.packs import PackService, read_root

    run = session(context)
    candidate = read_root(root)
    run.console.note(say("Dấu khóa: ", "Fingerprint: ") + candidate.grouped)
    run.console.confirm(say("Đã đối chiếu và đúng?", "Compared, and the same?"), yes)
    with run.open(write=True) as workspace:
        PackService(workspace).trust(candidate)
    value = {"fingerprint": candidate.fingerprint, "version": candidate.version}
    run.console.emit(value, say("Đã tin nơi phát hành này.", "This issuer is trusted now."))


@app.command(help=say("Kiểm chữ ký và nội dung.", "Verify signatures and every byte."))
def verify(
    context: typer.Context,
    file: PackFile,
    root: Annotated[Path | None, typer.Option(metavar="ROOT.json")] = None,
) -> None:
    """Verify a pack under ROOT.json, or under the issuers trusted in the data folder."""
    from sotay.services.packs import PackService, read_root, verify_under
    from sotay.services.records_json import info_json

    run = session(context)
    with run.console.progress() as progress:
        if root is not None:
            info = verify_under(file, [read_root(root)], progress)
        else:
            with run.open(write=False) as workspace:
                info = PackService(workspace).verify(file, progress)
    told = say("Gói đúng: {0}, số {1}, của {2}.", "The pack is genuine: {0}, number {1}, by {2}.")
    run.console.emit({"verified": True, "pack": info_json(info)}, told.format(info.channel, info.sequence, info.issuer))


@app.command(help=say("Xem trước thay đổi.", "Show what an import would change."))
def preview(context: typer.Context, file: PackFile) -> None:
    """Print counts and uids of what would change; the library stays as it is."""
    from sotay.services.packs import PackService

    run = session(context)
    with run.open(write=True) as workspace, run.console.progress() as progress:
        found = PackService(workspace).preview(file, progress)
    run.console.emit(found.as_json(), preview_text(found))


@app.command("import", help=say("Nạp gói vào thư viện.", "Import a pack into the library."))
def import_pack(context: typer.Context, file: PackFile, yes: Yes = False) -> None:
    """Verify, preview, confirm, back up and apply a pack; print the minute of the import."""
    from sotay.services.backup_first import back_up_first, backup_service
    from sotay.services.packs import PackService

    run = session(context)
    with run.open(write=True) as workspace:
        service = PackService(workspace)
        with run.console.progress() as progress:
            prepared = service.prepare(file, progress)
        run.console.note(preview_text(prepared.preview))
        run.console.confirm(say("Nạp các thay đổi này?", "Apply these changes?"), yes)
        with run.console.progress() as progress:
            back_up_first(backup_service(workspace), progress)
            receipt = service.apply(prepared, progress)
    run.console.emit(receipt.as_json(), receipt.as_text())


@app.command(help=say("Hoàn tác gói nạp gần nhất.", "Undo the newest pack."))
def undo(context: typer.Context, yes: Yes = False) -> None:
    """Restore the library as it was before the newest pack."""
    from sotay.services.packs import PackService
    from sotay.services.records_json import history_json

    run = session(context)
    with run.open(write=True) as workspace:
        service = PackService(workspace)
        last = service.last().record
        question = say("Hoàn tác gói {0} số {1}?", "Undo pack {0} number {1}?")
        run.console.confirm(question.format(last.channel, last.sequence), yes)
        undone = service.undo()
    told = say("Đã hoàn tác gói {0} số {1}.", "Undid pack {0} number {1}.")
    run.console.emit({"undone": history_json(undone)}, told.format(last.channel, last.sequence))


@app.command(help=say("Các gói đã nạp.", "List the packs imported and undone."))
def history(context: typer.Context) -> None:
    """Print every import, newest first."""
    from sotay.services.packs import PackService
    from sotay.services.records_json import history_json

    run = session(context)
    with run.open(write=False) as workspace:
        entries = PackService(workspace).history()
    rows = [_history_row(entry) for entry in entries]
    nothing = say("Chưa nạp gói nào.", "No pack yet.")
    run.console.emit([history_json(entry) for entry in entries], table(rows) or nothing)


def _history_row(entry: "PackRow") -> tuple[str, ...]:
    record, counts = entry.record, entry.record.counts
    when = f"{record.imported_at:%d/%m/%Y %H:%M}"
    changes = f"+{counts.added} ~{counts.changed} -{counts.withdrawn}"
    state = say("đã hoàn tác", "undone") if entry.undone_at else ""
    return (str(record.sequence), record.channel, record.title, when, changes, state)


def preview_text(found: "Preview") -> str:
    """Return the preview for a person: the counts, then the first titles of each kind."""
    heading = say("Gói {0}, số {1}: {2}", "Pack {0}, number {1}: {2}")
    kinds = {
        say("Thêm mới", "New"): found.added,
        say("Thay đổi", "Changed"): found.changed,
        say("Thu hồi", "Withdrawn"): found.withdrawn,
        say("Bị từ chối", "Refused"): found.refused,
    }
    lines = [heading.format(found.info.channel, found.info.sequence, found.info.title)]
    for word, items in kinds.items():
        lines.append(f"{word}: {len(items)}")
        lines += [f"  {item.name}" + (f": {item.reason}" if item.reason else "") for item in items[:_SHOWN]]
        lines += [f"  … {len(items) - _SHOWN}"] if len(items) > _SHOWN else []
    lines.append(say("Giữ nguyên: {0}", "Unchanged: {0}").format(len(found.unchanged)))
    if found.touched:
        told = say("Văn bản có ghi chú của đồng chí bị đổi: {0}", "Documents with your notes that change: {0}")
        lines.append(told.format(len(found.touched)))
    return "\n".join(lines)


_SHOWN = 12
