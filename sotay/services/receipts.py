# The minute of an import (biên bản nạp gói): for the importer to print and sign, and as JSON for the issuer.
# It must not know how a pack is verified or written.

import json
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Receipt:
    """Hold what one import did; counts are documents, `imported_at` is local time.

    `mark` stands above the printed minute; "" is none.
    """

    channel: str
    sequence: int
    title: str
    issuer: str
    issued: str
    fingerprint: str
    manifest_sha256: str
    file_name: str
    file_length: int
    imported_at: datetime
    added: int
    changed: int
    withdrawn: int
    unchanged: int
    documents_now: int
    mark: str = ""

    def as_json(self) -> dict[str, object]:
        """Return plain JSON values."""
        told = {**asdict(self), "imported_at": self.imported_at.isoformat(timespec="seconds")}
        told.pop("mark")
        return told

    def as_text(self) -> str:
        """Return the minute as plain text of at most 72 columns, ready to print."""
        when = self.imported_at
        return (f"{self.mark}\n\n" if self.mark else "") + _MINUTE.format(
            **self.as_json() | {"when": f"{when:%H:%M}, ngày {when:%d} tháng {when:%m} năm {when:%Y}"},
            groups=_grouped(self.fingerprint),
            manifest=_grouped(self.manifest_sha256),
            size=f"{self.file_length:,}".replace(",", "."),
        )


_MINUTE = """\
BIÊN BẢN NẠP GÓI CẬP NHẬT

Gói:            {title}
Kênh, số:       {channel}, số {sequence}
Nơi phát hành:  {issuer}
Ngày phát hành: {issued}
Tệp:            {file_name} ({size} byte)
Thời điểm nạp:  {when}

Kết quả:        thêm mới {added}, thay đổi {changed}, thu hồi {withdrawn}, giữ nguyên {unchanged}
Thư viện hiện có {documents_now} văn bản.

Dấu khóa nơi phát hành:
{groups}
Dấu nội dung gói (SHA-256):
{manifest}

NGƯỜI NẠP GÓI                              NGƯỜI GIAO GÓI
(ký, ghi rõ họ tên)                        (ký, ghi rõ họ tên)
"""


def _grouped(digest: str) -> str:
    groups = [digest[i : i + 4] for i in range(0, len(digest), 4)]
    half = (len(groups) + 1) // 2
    return "\n".join("  " + " ".join(line) for line in (groups[:half], groups[half:]) if line)


def save_receipt(receipt: Receipt, folder: Path) -> tuple[Path, Path]:
    """Write the minute and its JSON into a folder; return both paths. An older receipt of the same pack is kept."""
    folder.mkdir(parents=True, exist_ok=True)
    stem = f"{receipt.channel}-{receipt.sequence:06d}-{receipt.imported_at:%Y%m%dT%H%M%S}"
    text, data = folder / f"{stem}.txt", folder / f"{stem}.json"
    _write(text, receipt.as_text())
    _write(data, json.dumps(receipt.as_json(), ensure_ascii=False, indent=2))
    return text, data


def _write(path: Path, content: str) -> None:
    part = path.with_name(path.name + ".part")
    try:
        part.write_text(content, encoding="utf-8")
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)
