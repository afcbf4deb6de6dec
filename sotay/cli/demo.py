# A walk through the main job on the demo packs, in a throw-away folder: publish, trust, import, find, undo.
# It must not know more than the commands do.

import secrets
import tempfile
from pathlib import Path

from sotay.cli.console import Console
from sotay.cli.language import say
from sotay.cli.packs import preview_text
from sotay.cli.reading import hits_text
from sotay.paths import DataPaths
from sotay.services.demo import DemoPacks, build_demo_packs
from sotay.services.opening import library_service, search_service, trusted_today
from sotay.services.packs import PackService, read_root
from sotay.services.workspace import Workspace

_QUESTIONS = (
    "sinh hoat chuyen de",
    "đảng phí của người hưởng lương hưu",
    '"quy chế làm việc" thôn Đông',
    "42 hd btctw",
)
_CITING = "Thực hiện Nghị quyết số 57-NQ/TW, ngày 22/12/2024 và các Nghị quyết 59, 66, 68; Hướng dẫn 42."


def show_demo(console: Console) -> None:
    """Walk through the main job, printing what a person would see."""
    with tempfile.TemporaryDirectory(prefix="sotay-demo-", ignore_cleanup_errors=True) as folder:
        _walk(console, Path(folder))


def _walk(console: Console, folder: Path) -> None:
    _title(say("1. Nơi phát hành tạo và ký hai gói", "1. The publisher builds and signs two packs"))
    with console.progress() as progress:
        built = build_demo_packs(folder / "packs", progress)
    for pack in built.packs:
        print(f"   {pack.name}  {pack.stat().st_size:,} byte")
    print(say("   Dấu khóa: ", "   Fingerprint: ") + built.keys.grouped)
    workspace, _code = Workspace.create(DataPaths(folder / "book"), secrets.token_urlsafe(12))
    with workspace:
        _import(console, workspace, built)
        _ask(workspace)
        _undo(workspace)


def _import(console: Console, workspace: Workspace, built: DemoPacks) -> None:
    service = PackService(workspace)
    service.trust(read_root(built.keys.root))
    for number, pack in enumerate(built.packs, start=2):
        _title(say("{0}. Người nạp gói nạp {1}", "{0}. The importer loads {1}").format(number, pack.name))
        with console.progress() as progress:
            prepared = service.prepare(pack, progress)
            print(preview_text(prepared.preview))
            receipt = service.apply(prepared, progress)
        print(
            say("   Thư viện hiện có {0} văn bản.", "   The library now holds {0} documents.").format(
                receipt.documents_now
            )
        )


def _ask(workspace: Workspace) -> None:
    _title(say("4. Đảng viên tìm, gõ có dấu hay không dấu", "4. A member searches, with marks or without"))
    service = search_service(workspace, trusted_today(workspace))
    for question in _QUESTIONS:
        print(f"\n» {question}")
        print(hits_text(service.search(question, limit=2)))
    _title(say("5. Viện dẫn trong một câu", "5. Citations in a sentence"))
    print(_CITING)
    for cited in library_service(workspace, trusted_today(workspace)).cite(_CITING):
        names = ", ".join(f"{c.number} ({c.issued})" for c in cited.candidates)
        print(f"   {cited.citation.text}  →  {names or '—'}{' ?' if cited.guess else ''}")


def _undo(workspace: Workspace) -> None:
    _title(say("6. Hoàn tác gói thứ hai", "6. Undo the second pack"))
    undone = PackService(workspace).undo()
    held = sum(facet.documents for facet in workspace.library.types())
    told = say("   Đã hoàn tác gói số {0}; thư viện còn {1} văn bản.", "   Pack {0} undone; {1} documents remain.")
    print(told.format(undone.record.sequence, held))


def _title(text: str) -> None:
    print(f"\n── {text} " + "─" * max(0, 72 - len(text)))
