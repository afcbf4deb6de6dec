# Sentences for errors, in Vietnamese and English: what did not happen, why, what to do now.
# It must not know who shows the sentence, only whether the person presses buttons or types commands.

from collections import defaultdict

from sotay.domain.errors import Code, SotayError
from sotay.services.error_texts_books import BOOK_SENTENCES
from sotay.services.error_words import Language, Sentence, Told, Words
from sotay.services.reason_texts import REASONS

__all__ = ["SENTENCES", "Language", "Sentence", "Told", "Words", "sentence"]

SENTENCES: dict[Code, Sentence] = {
    Code.NOT_A_PACK: Sentence(
        "Chưa đọc được gói: {file} không phải tệp gói (.goi). Chọn đúng tệp, hoặc chép lại từ nơi phát hành.",
        "The pack was not read: {file} is not a pack file (.goi). Choose the right file or copy it again.",
    ),
    Code.PACK_TRUNCATED: Sentence(
        "Chưa đọc được gói: tệp {file} bị thiếu phần cuối. Thư viện không thay đổi; chép lại tệp từ nơi phát hành.",
        "The pack was not read: {file} is cut short. The library is unchanged; copy the file again from the issuer.",
    ),
    Code.PACK_DAMAGED: Sentence(
        "Chưa nạp được gói: phần {member} bị hỏng ({reason}). Thư viện không thay đổi; chép lại tệp từ nơi phát hành.",
        "The pack was not imported: {member} is damaged ({reason}). The library is unchanged; copy the file again.",
    ),
    Code.PACK_UNSAFE: Sentence(
        "Đã từ chối gói: cấu tạo không an toàn ({reason}). Thư viện không thay đổi; hỏi lại nơi phát hành.",
        "The pack was refused: its structure is unsafe ({reason}). The library is unchanged; ask the issuer.",
    ),
    Code.UNKNOWN_ISSUER: Sentence(
        "Chưa nạp được gói: sổ chưa tin nơi phát hành có dấu khóa {grouped}. Đối chiếu dấu khóa qua điện thoại.",
        "The pack was not imported: the issuer with fingerprint {grouped} is not trusted yet. Compare the "
        "fingerprint by phone.",
        Words(
            "Sau đó bấm “Tin một nơi phát hành” và chọn tệp root.json của nơi phát hành.",
            "Then press “Trust an issuer” and choose the issuer's root.json.",
        ),
        Words(
            "Sau đó chạy lệnh pack trust với tệp root.json của nơi phát hành.",
            "Then run pack trust with the issuer's root.json.",
        ),
    ),
    Code.TOO_FEW_SIGNATURES: Sentence(
        "Đã từ chối gói: chỉ có {valid} chữ ký đúng, cần {threshold}. Thư viện không thay đổi; xin lại gói từ nơi "
        "phát hành.",
        "The pack was refused: {valid} valid signatures of the {threshold} needed. The library is unchanged; ask the "
        "issuer for the pack again.",
    ),
    Code.PACK_REVOKED: Sentence(
        "Đã từ chối gói số {sequence}: nơi phát hành đã thu hồi gói này. Xin gói mới hơn.",
        "Pack {sequence} was refused: its issuer has revoked it. Ask for a newer one.",
    ),
    Code.PACK_OLDER: Sentence(
        "Chưa nạp gói số {sequence}: thư viện đã có gói mới hơn (số {installed}). Không cần làm gì thêm.",
        "Pack {sequence} was not imported: the library already holds a newer one ({installed}). Nothing to do.",
    ),
    Code.PACK_ALREADY_INSTALLED: Sentence(
        "Gói số {sequence} đã được nạp từ trước. Thư viện không thay đổi.",
        "Pack {sequence} is already installed. The library is unchanged.",
    ),
    Code.BASE_NEEDED: Sentence(
        "Chưa nạp được gói số {sequence}: cần nạp gói gốc số {base_sequence} trước. Xin tệp gói gốc từ nơi phát hành.",
        "Pack {sequence} was not imported: base pack {base_sequence} is needed first. Ask the issuer for it.",
    ),
    Code.WRONG_CHANNEL: Sentence(
        "Chưa nạp được gói: gói thuộc kênh {channel}, không phải kênh {expected}. Thư viện không thay đổi; xin đúng "
        "gói từ nơi phát hành.",
        "The pack was not imported: it belongs to channel {channel}, not to {expected}. The library is unchanged; ask "
        "the issuer for the right pack.",
    ),
    Code.NEWER_APP_NEEDED: Sentence(
        "Chưa đọc được gói: gói cần phiên bản Sổ tay {needed} trở lên. Cài bản mới rồi nạp lại.",
        "The pack was not read: it needs Sổ tay {needed} or later. Install the new version, then import again.",
    ),
    Code.DOCUMENT_REFUSED: Sentence(
        "Đã từ chối gói vì văn bản {document}: {reason}. Thư viện không thay đổi; báo cho nơi phát hành.",
        "The pack was refused because of document {document}: {reason}. The library is unchanged; tell the issuer.",
    ),
    Code.SECRET_DOCUMENT: Sentence(
        "Đã từ chối: văn bản {document} đóng dấu {mark}. Sổ không giữ tài liệu mật; báo ngay cho nơi phát hành và xử "
        "lý theo quy định về bảo vệ bí mật nhà nước.",
        "Refused: document {document} is marked {mark}. This book never holds secret papers; tell the issuer at once "
        "and follow the rules on state secrets.",
    ),
    Code.NOTHING_TO_UNDO: Sentence(
        "Không có gói nào để hoàn tác.",
        "There is no pack to undo.",
    ),
    Code.BAD_ROOT: Sentence(
        "Chưa nhận được khóa: {file} không phải tệp root.json hợp lệ ({reason}). Xin lại tệp từ nơi phát hành.",
        "The keys were not accepted: {file} is no valid root.json ({reason}). Ask the issuer for the file again.",
    ),
    Code.BAD_SOURCE: Sentence(
        "Chưa tạo được gói: {file} có lỗi: {reason}. Sửa nguồn rồi tạo lại.",
        "The pack was not built: {file}: {reason}. Correct the source and build again.",
    ),
    Code.BAD_KEYS: Sentence(
        "Chưa dùng được thư mục khóa {file}: {reason}.",
        "The key folder {file} cannot be used: {reason}.",
    ),
    Code.FILE_EXISTS: Sentence(
        "Chưa ghi: {file} đã có. Chọn tên khác hoặc chuyển tệp cũ đi.",
        "Not written: {file} exists already. Choose another name or move the old file away.",
    ),
    Code.NOT_INITIALISED: Sentence(
        "Chưa mở được sổ: thư mục {folder} chưa có sổ nào.",
        "The book was not opened: there is none in {folder} yet.",
        Words(
            "Bấm “Thử lại” để tạo sổ ở đó, hoặc chọn thư mục khác.",
            "Press “Try again” to make one there, or choose another folder.",
        ),
        Words("Chạy lệnh init để tạo.", "Run init to make it."),
    ),
    Code.ALREADY_INITIALISED: Sentence(
        "Chưa tạo sổ mới: thư mục {folder} đã có một sổ. Sổ cũ không thay đổi.",
        "No new book was made: {folder} holds one already. The old one is unchanged.",
    ),
    Code.WRONG_PASSPHRASE: Sentence(
        "Chưa mở được sổ: mật khẩu không đúng. Kiểm tra phím Caps Lock và bộ gõ, hoặc dùng mã khôi phục.",
        "The book was not opened: wrong passphrase. Check Caps Lock and the input method, or use the recovery code.",
    ),
    Code.PASSPHRASE_NEEDED: Sentence(
        "Chưa mở được sổ: cần mật khẩu.",
        "The book was not opened: a passphrase is needed.",
        Words(
            "Khóa sổ rồi gõ mật khẩu để mở lại; đặt mật khẩu ở Cài đặt, mục Khóa sổ.",
            "Lock the book and type the passphrase to open it; a passphrase is set in Settings, Locking the book.",
        ),
        Words(
            "Đặt SOTAY_PASSPHRASE, dùng --passphrase-file, hoặc chạy lệnh trong cửa sổ dòng lệnh.",
            "Set SOTAY_PASSPHRASE, give --passphrase-file, or run in a terminal.",
        ),
    ),
    Code.WEAK_PASSPHRASE: Sentence(
        "Chưa nhận mật khẩu: cần ít nhất {minimum} ký tự.",
        "The passphrase was not accepted: at least {minimum} characters are needed.",
    ),
    Code.KEY_STORE_UNAVAILABLE: Sentence(
        "Chưa cất được khóa: kho khóa của máy này không dùng được ({reason}). Sổ vẫn mở bằng mật khẩu và mã khôi phục.",
        "The key was not kept: this computer's key store cannot be used ({reason}). Passphrase and recovery code still "
        "open the book.",
    ),
    Code.WRONG_KEY: Sentence(
        "Chưa mở được {file}: khóa không khớp với tệp này. Có thể tệp thuộc về một sổ khác.",
        "{file} was not opened: the key does not fit this file. It may belong to another book.",
    ),
    Code.KEYS_DAMAGED: Sentence(
        "Chưa mở được sổ: tệp khóa {file} bị hỏng hoặc bị mất. Khôi phục tệp này từ bản sao lưu.",
        "The book was not opened: the key file {file} is damaged or missing. Restore it from a backup.",
    ),
    Code.DATABASE_DAMAGED: Sentence(
        "Chưa đọc được {file}: tệp bị hỏng. Thư viện có thể nạp lại từ gói; sổ riêng khôi phục từ bản sao lưu.",
        "{file} was not read: it is damaged. A library can be imported again from packs; restore a notebook from a "
        "backup.",
    ),
    Code.NEWER_SCHEMA: Sentence(
        "Chưa mở được {file}: tệp do phiên bản mới hơn tạo ra. Cài phiên bản Sổ tay mới hơn; tệp không thay đổi.",
        "{file} was not opened: a newer version made it. Install a newer Sổ tay; the file is unchanged.",
    ),
    Code.LIBRARY_BUSY: Sentence(
        "Chưa làm được: một cửa sổ hoặc lệnh khác đang ghi vào sổ này. Đợi xong rồi làm lại.",
        "Not done: another window or command is writing to this book. Wait for it, then try again.",
    ),
    Code.NO_SPACE: Sentence(
        "Chưa làm được: ổ đĩa đã đầy. Những gì đã ghi còn nguyên; xóa bớt tệp rồi làm lại.",
        "Not done: the disk is full. What was saved is unchanged; free some space, then try again.",
    ),
    Code.NOT_WRITABLE: Sentence(
        "Chưa làm được: không ghi được vào {file}. Kiểm tra quyền của thư mục hoặc chọn nơi khác.",
        "Not done: {file} cannot be written. Check the folder's permissions or choose another place.",
    ),
    Code.FILE_IN_USE: Sentence(
        "Chưa lưu: {file} đang mở trong chương trình khác. Đóng tệp ở đó rồi làm lại, hoặc chọn tên khác.",
        "Not saved: {file} is open in another program. Close it there and try again, or choose another name.",
    ),
    Code.NETWORK_FOLDER: Sentence(
        "Chưa dùng được thư mục {folder}: thư mục nằm trên mạng, hai máy cùng ghi sẽ làm hỏng sổ. Chọn thư mục trên ổ "
        "đĩa của máy này hoặc trên USB.",
        "The folder {folder} cannot be used: it lies on a network, where two computers writing would damage the book. "
        "Choose a folder on a disk of this computer or on a stick.",
    ),
    Code.FILE_NOT_FOUND: Sentence(
        "Chưa làm được: không có tệp {file}. Kiểm tra lại đường dẫn hoặc cắm lại USB.",
        "Not done: there is no file {file}. Check the path or plug the stick in again.",
    ),
    Code.FOLDER_REFUSED: Sentence(
        "Chưa dùng được thư mục {file}: {reason}. Sổ vẫn ở chỗ cũ; chọn thư mục khác.",
        "The folder {file} cannot be used: {reason}. The book stays where it is; choose another folder.",
    ),
    Code.READ_FAILED: Sentence(
        "Chưa đọc hết {file}: ổ đĩa ngừng trả lời. Cắm lại USB rồi nạp lại; phần đã chép không phải chép lại.",
        "{file} was not read to its end: the drive stopped answering. Plug it in again and repeat; what was copied "
        "is not copied again.",
    ),
    Code.NO_PAGE_DRAWER: Sentence(
        "Chưa tạo được tệp PDF: bản cài này của sổ không có phần vẽ trang (Qt). Chưa ghi tệp nào; cài Sổ tay có cửa sổ,"
        " hoặc chỉ xuất tệp DOCX.",
        "The PDF was not made: this installation cannot draw pages (Qt is missing). No file was written; install Sổ tay"
        " with its window, or export the DOCX file only.",
    ),
    Code.NOT_A_SHEET: Sentence(
        "Chưa đọc được {file}: {reason}. Sổ không thay đổi; mở tệp bằng Excel, bỏ mật khẩu nếu có, lưu lại dạng .xlsx "
        "rồi chọn tệp mới.",
        "{file} was not read: {reason}. The book is unchanged; open the file with Excel, remove its password if it has "
        "one, save it as .xlsx and choose the new file.",
    ),
    Code.NO_NAME_COLUMN: Sentence(
        "Chưa đối chiếu: không rõ cột nào của tệp {file} ghi họ và tên. Sổ không thay đổi.",
        "Nothing was compared: it is not known which column of {file} holds the names. The book is unchanged.",
        Words("Chọn cột họ và tên ở bước “Ghép cột”.", "Choose the column of names at the step “Match columns”."),
        Words("Chạy lại với --column full_name=B (chữ của cột).", "Run again with --column full_name=B (its letter)."),
    ),
    Code.SHEET_TOO_LARGE: Sentence(
        "Chưa đọc được {file}: tệp vượt mức sổ nhận ({reason}: nhiều nhất {most}). Sổ không thay đổi; tách tệp thành "
        "nhiều tệp nhỏ, hoặc xóa các dòng và cột thừa.",
        "{file} was not read: it is larger than the book takes ({reason}: {most} at most). The book is unchanged; "
        "split the file or delete rows and columns that are not needed.",
    ),
    Code.PRINT_FAILED: Sentence(
        "Chưa in được {document}: máy in không nhận. Kiểm tra máy in rồi làm lại, hoặc xuất PDF.",
        "{document} was not printed: the printer did not take it. Check the printer and try again, or save a PDF.",
    ),
    Code.DOCUMENT_NOT_FOUND: Sentence(
        "Không có văn bản {document} trong thư viện.",
        "Document {document} is not in the library.",
    ),
    Code.SECTION_NOT_FOUND: Sentence(
        "Văn bản {document} không có mục {section}.",
        "Document {document} has no section {section}.",
    ),
    Code.NOTE_NOT_FOUND: Sentence(
        "Chưa làm được: mục này không còn trong sổ, có lẽ vừa được xóa. Mở lại trang để xem những gì đang có.",
        "Not done: this entry is no longer in the book, perhaps it was just removed. Open the page again to see what "
        "there is.",
    ),
    Code.MEMBER_NOT_FOUND: Sentence(
        "Chưa làm được: hồ sơ đảng viên này không còn trong sổ. Mở lại danh sách để xem những gì đang có.",
        "Not done: this member's record is no longer in the book. Open the list again to see what there is.",
        command=Words(
            "Tên trong lệnh phải đúng họ tên ghi trong danh sách, và chỉ của một đồng chí.",
            "A name must be that of one member alone, as the register writes it.",
        ),
    ),
    Code.MEMBER_EXISTS: Sentence(
        "Chưa ghi: số thẻ đảng viên này đã có ở một hồ sơ khác. Kiểm lại số thẻ, hoặc mở hồ sơ đã có.",
        "Not saved: another record has this card number. Check the number, or open the record that is there.",
    ),
    Code.BAD_MEMBER: Sentence(
        "Chưa ghi hồ sơ đảng viên: còn mục chưa đúng ({fields}). Sửa các mục được đánh dấu rồi ghi lại.",
        "The member's record was not saved: some fields are not right ({fields}). Mend what is marked and save again.",
    ),
    Code.MEMBER_NAMED: Sentence(
        "Chưa bỏ ai khỏi danh sách: buổi sinh hoạt, nhiệm vụ hoặc sổ đảng phí đã ghi tên {count} đảng viên trong số "
        "này. Giữ hồ sơ ấy lại, và ghi dòng tình trạng nếu đảng viên đã rời chi bộ.",
        "Nobody was taken off the list: meetings, tasks or dues name {count} of these members. Keep their records, and "
        "write a line of state where somebody has left the cell.",
    ),
    Code.NOT_A_BACKUP: Sentence(
        "Chưa đọc được bản sao lưu: {file} không phải tệp sao lưu (.sotaybk). Sổ không thay đổi; chọn đúng tệp.",
        "The backup was not read: {file} is not a backup (.sotaybk). The book is unchanged; choose the right file.",
    ),
    Code.BACKUP_TRUNCATED: Sentence(
        "Chưa đọc được bản sao lưu: tệp {file} bị thiếu phần cuối. Sổ không thay đổi; chọn bản khác hoặc chép lại tệp.",
        "The backup was not read: {file} is cut short. The book is unchanged; choose another one or copy the file "
        "again.",
    ),
    Code.BACKUP_DAMAGED: Sentence(
        "Chưa dùng được bản sao lưu: tệp {file} bị hỏng. Sổ không thay đổi; chọn bản khác.",
        "The backup cannot be used: {file} is damaged. The book is unchanged; choose another one.",
    ),
    Code.BACKUP_FOREIGN: Sentence(
        "Chưa khôi phục: {file} là bản sao lưu của một sổ khác. Sổ không thay đổi; xác nhận nếu đúng là bản cần dùng.",
        "Not restored: {file} is a backup of another book. The book is unchanged; confirm it if this is the one you "
        "mean.",
    ),
    Code.NO_BACKUP: Sentence(
        "Chưa hoàn tác được: sổ không có bản sao lưu nào làm trước khi khôi phục. Chọn một bản trong danh sách sao "
        "lưu.",
        "Not undone: there is no backup from before a restore. Choose one from the list of backups.",
    ),
    Code.NOT_AN_EXPORT: Sentence(
        "Chưa nhập được: tệp này không phải là tệp so-tay.json do sổ xuất ra, hoặc đã bị sửa. Sổ không thay đổi; chọn "
        "lại tệp trong thư mục đã xuất.",
        "Nothing was imported: this is not a so-tay.json that the book exported, or it was changed. The book is "
        "unchanged; choose the file in the exported folder again.",
    ),
    Code.BOOK_NOT_EMPTY: Sentence(
        "Chưa nhập: sổ này đã có hồ sơ hoặc ghi chú. Chỉ nhập được vào sổ mới; tạo sổ mới ở thư mục khác rồi nhập.",
        "Nothing was imported: this book has records or notes already. Only a new book can take them in; make one in "
        "another folder, then import.",
    ),
    Code.BAD_QUERY: Sentence(
        "Chưa tìm được: {reason}.",
        "Not searched: {reason}.",
    ),
    Code.CONFIRMATION_NEEDED: Sentence(
        "Chưa làm: cần xác nhận.",
        "Not done: a confirmation is needed.",
        Words("Làm lại và bấm nút xác nhận.", "Do it again and press the button that confirms."),
        Words(
            "Thêm --yes (hoặc --accept-all khi nhập danh sách) khi không có ai trả lời tại dòng lệnh.",
            "Add --yes (--accept-all for a list of members) where nobody can answer.",
        ),
    ),
    Code.CANCELLED: Sentence(
        "Đã dừng theo yêu cầu. Thư viện không thay đổi.",
        "Stopped as asked. The library is unchanged.",
    ),
    **BOOK_SENTENCES,
}


def sentence(error: SotayError, language: Language = "vi", told: Told = Told.WINDOW) -> str:
    """Return the sentence for an error, with its facts filled in; a fact that is missing reads as an ellipsis."""
    template = SENTENCES[error.code].whole(language, told)
    facts = {name: str(value) for name, value in error.detail.items()}
    if known := REASONS.get(facts.get("reason", "")):
        facts["reason"] = getattr(known, language)
    filled = template.format_map(defaultdict(lambda: "…", facts))
    needed, free = error.detail.get("needed"), error.detail.get("free")
    if isinstance(needed, int) and isinstance(free, int):
        filled += getattr(_ROOM, language).format(needed=_megabytes(needed), free=_megabytes(free))
    return filled


_ROOM = Words(" (Cần {needed} MB, còn {free} MB.)", " ({needed} MB are needed, {free} MB are free.)")


def _megabytes(count: int) -> int:
    return -(-count // 1_000_000)
