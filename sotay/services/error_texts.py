# Sentences for errors, in Vietnamese and English: what did not happen, why, what to do now.
# It must not know who shows the sentence, only whether the person presses buttons or types commands.

from collections import defaultdict
from enum import Enum
from typing import Literal, NamedTuple

from sotay.domain.errors import Code, SotayError
from sotay.services.reason_texts import REASONS

Language = Literal["vi", "en"]


class Told(Enum):
    """Name where a sentence is read: what to do next is a button in the one, a command in the other."""

    WINDOW = "window"
    COMMAND = "command"


class Words(NamedTuple):
    """Hold the same words in both languages; braces name entries of the error's detail."""

    vi: str
    en: str


class Sentence(NamedTuple):
    """Hold one error's sentence in both languages, and what follows it in the window and on the command line."""

    vi: str
    en: str
    window: Words = Words("", "")
    command: Words = Words("", "")

    def whole(self, language: Language, told: Told) -> str:
        """Return the sentence with what follows it there."""
        follows: Words = getattr(self, told.value)
        return " ".join(filter(None, (getattr(self, language), getattr(follows, language))))


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
        "Chưa làm được: ổ đĩa đã đầy. Thư viện không thay đổi; xóa bớt tệp rồi làm lại, phần đã chép được giữ lại.",
        "Not done: the disk is full. The library is unchanged; free some space and try again, what was copied is kept.",
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
    ),
    Code.MEMBER_EXISTS: Sentence(
        "Chưa ghi: số thẻ đảng viên này đã có ở một hồ sơ khác. Kiểm lại số thẻ, hoặc mở hồ sơ đã có.",
        "Not saved: another record has this card number. Check the number, or open the record that is there.",
    ),
    Code.BAD_MEMBER: Sentence(
        "Chưa ghi hồ sơ đảng viên: còn mục chưa đúng ({fields}). Sửa các mục được đánh dấu rồi ghi lại.",
        "The member's record was not saved: some fields are not right ({fields}). Mend what is marked and save again.",
    ),
    Code.MEETING_NOT_FOUND: Sentence(
        "Chưa làm được: buổi sinh hoạt này không còn trong sổ. Mở lại danh sách buổi sinh hoạt để xem các buổi đang có.",
        "Not done: this meeting is no longer in the book. Open the list of meetings again to see what there is.",
    ),
    Code.MEETING_STATE: Sentence(
        "Chưa làm được: việc này không hợp với tình trạng của buổi sinh hoạt lúc này. Mở lại buổi để xem tình trạng mới.",
        "Not done: this does not fit the state that the meeting is in now. Open the meeting again to see its state.",
    ),
    Code.PAPER_NOT_FOUND: Sentence(
        "Chưa làm được: văn bản này không còn trong sổ. Mở lại buổi sinh hoạt để xem các văn bản đang có.",
        "Not done: this paper is no longer in the book. Open the meeting again to see the papers there are.",
    ),
    Code.PAPER_LOCKED: Sentence(
        "Chưa ghi: văn bản đã thông qua nên không sửa được nữa. Muốn sửa, lập bản đính chính và nêu lý do.",
        "Not saved: the paper was adopted and is locked. To change it, make a correction and give the reason.",
    ),
    Code.PAPER_STATE: Sentence(
        "Chưa làm được: việc này không hợp với tình trạng của văn bản lúc này. Mở lại văn bản để xem tình trạng mới.",
        "Not done: this does not fit the state that the paper is in now. Open the paper again to see its state.",
    ),
    Code.PAPER_REASON: Sentence(
        "Chưa lập bản đính chính: chưa có lý do. Ghi lý do đính chính rồi lập lại.",
        "No correction was made: it has no reason. Write down why it is corrected, then make it again.",
    ),
    Code.NOTHING_DECIDED: Sentence(
        "Chưa lập nghị quyết: buổi sinh hoạt chưa có kết luận, nhiệm vụ hay biểu quyết nào được thông qua."
        " Ghi ở bàn điều hành rồi mở lại.",
        "There is no resolution yet: the meeting has no conclusion, no task and no vote that passed."
        " Write them down while the meeting runs, then open the resolution again.",
    ),
    Code.PAPER_UNFINISHED: Sentence(
        "Chưa thông qua: văn bản còn {count} chỗ thiếu. Điền các chỗ tô vàng, hoặc xác nhận thông qua như hiện có.",
        "Not adopted: {count} places of the paper are still empty. Fill in what is yellow, or confirm it as it is.",
    ),
    Code.NUMBER_TAKEN: Sentence(
        "Chưa đánh số: số {number} đã dùng cho một văn bản cùng loại trong nhiệm kỳ này. Chọn số khác.",
        "Not numbered: number {number} was already used for this type in this term. Choose another number.",
    ),
    Code.TASK_NOT_FOUND: Sentence(
        "Chưa làm được: nhiệm vụ này không còn trong sổ. Mở lại danh sách nhiệm vụ để xem các việc đang có.",
        "Not done: this task is no longer in the book. Open the list of tasks again to see what there is.",
    ),
    Code.FILE_TOO_LARGE: Sentence(
        "Chưa thêm tệp: tệp lớn hơn {limit_mb} MB. Chọn tệp nhỏ hơn, hoặc chia tệp thành nhiều phần.",
        "The document was not added: it is larger than {limit_mb} MB. Choose a smaller one, or split it into parts.",
    ),
    Code.ACTIVITY_NOT_FOUND: Sentence(
        "Chưa làm được: việc này không còn trong nhật ký. Mở lại nhật ký để xem những việc đang có.",
        "Not done: this entry is no longer in the log. Open the log again to see what there is.",
    ),
    Code.BAD_ACTIVITY: Sentence(
        "Chưa ghi vào nhật ký: {reason}. Sửa chỗ đó rồi ghi lại.",
        "Not written into the log: {reason}. Mend it and write again.",
    ),
    Code.NOT_A_PHOTO: Sentence(
        "Chưa thêm ảnh {file}: tệp này không mở được như một tấm ảnh. Chọn ảnh khác (JPEG, PNG, WebP); phần đã ghi vẫn"
        " còn nguyên.",
        "The photo {file} was not added: it cannot be read as a picture. Choose another one (JPEG, PNG, WebP); what was"
        " written is unchanged.",
    ),
    Code.MONTH_CLOSED: Sentence(
        "Chưa ghi: sổ đảng phí tháng {month} đã khóa. Ghi vào ngày của tháng chưa khóa; sửa khoản cũ bằng một khoản điều"
        " chỉnh.",
        "Not written: the dues of {month} are closed. Write it on a day of an open month; mend an older line by a"
        " counter-entry.",
    ),
    Code.MONTH_AHEAD: Sentence(
        "Chưa khóa sổ: tháng {month} chưa đến. Khóa khi đã sang tháng đó.",
        "Not closed: {month} has not begun. Close it once it has.",
    ),
    Code.PERIOD_AHEAD: Sentence(
        "Chưa lập báo cáo: {period} chưa đến. Lập khi đã sang kỳ đó.",
        "No report was made: {period} has not begun. Make it once it has.",
    ),
    Code.BAD_PERIOD: Sentence(
        "Chưa lập báo cáo: “{text}” không phải một kỳ. Gõ 2026, 2026-H2, 2026-Q4 hoặc 2026-10.",
        "No report was made: “{text}” is no period. Type 2026, 2026-H2, 2026-Q4 or 2026-10.",
    ),
    Code.BAD_AMOUNT: Sentence(
        "Chưa ghi: “{text}” không phải một số tiền. Gõ số đồng lớn hơn 0, ví dụ 1.500.000.",
        "Not written: “{text}” is no amount. Type whole đồng above 0, such as 1.500.000.",
    ),
    Code.BAD_STANDING: Sentence(
        "Chưa ghi nhóm đóng đảng phí: {reason}. Sửa rồi ghi lại.",
        "The group was not written: {reason}. Mend it and write again.",
    ),
    Code.BAD_RELIEF: Sentence(
        "Chưa ghi miễn, giảm: {reason}. Sửa rồi ghi lại.",
        "The exemption was not written: {reason}. Mend it and write again.",
    ),
    Code.DUTY_NOT_FOUND: Sentence(
        "Chưa làm được: việc này không còn trong lịch. Mở lại lịch để xem những việc đang có.",
        "Not done: this duty is no longer in the calendar. Open the calendar again to see what there is.",
    ),
    Code.BAD_DUTY: Sentence(
        "Chưa ghi vào lịch: {reason}. Sửa chỗ đó rồi ghi lại.",
        "Not written into the calendar: {reason}. Mend it and write again.",
    ),
    Code.DUES_ENTRY_NOT_FOUND: Sentence(
        "Chưa làm được: khoản này không còn trong sổ đảng phí. Mở lại tháng để xem các khoản đang có.",
        "Not done: this line is no longer in the book of dues. Open the month again to see what there is.",
    ),
    Code.DUES_ENTRY_REVERSED: Sentence(
        "Chưa điều chỉnh: khoản này đã được điều chỉnh trước đó. Ghi khoản thu mới nếu cần.",
        "No counter-entry was written: this line was taken back before. Write a new payment where one is needed.",
    ),
    Code.DUES_REASON: Sentence(
        "Chưa điều chỉnh: cần ghi lý do để người đọc sổ hiểu. Gõ lý do rồi ghi lại.",
        "No counter-entry was written: it needs a reason for those who read the book. Type it and write again.",
    ),
    Code.NOTHING_OWED: Sentence(
        "Chưa thu: các đồng chí đã chọn không còn khoản phải đóng cho tháng này, hoặc chưa tính được mức. Chọn người khác,"
        " hoặc gõ số tiền.",
        "Nothing was taken: those chosen owe nothing for this month, or it cannot be told. Choose others, or type an"
        " amount.",
    ),
    Code.NO_DUES_SHARE: Sentence(
        "Chưa khóa sổ: chưa rõ chi bộ giữ lại bao nhiêu phần trăm. Hỏi cấp trên rồi ghi tỷ lệ trong “Tỷ lệ và quy tắc”.",
        "Not closed: nobody has said which share the cell keeps. Ask the superior, then write it under “Share and"
        " rules”.",
    ),
    Code.BAD_VOTE: Sentence(
        "Chưa ghi kết quả: tổng {total} phiếu nhiều hơn {voters} đảng viên chính thức có mặt."
        " Kiểm lại số phiếu hoặc điểm danh.",
        "Result not recorded: {total} votes exceed {voters} official members present. Check the count or the attendance.",
    ),
    Code.BAD_RULES: Sentence(
        "Chưa ghi bảng quy tắc: dòng {line}, “{key}” {reason}. Quy tắc đang dùng vẫn giữ nguyên; sửa dòng đó rồi ghi "
        "lại.",
        "The table of rules was not saved: line {line}, “{key}” {reason}. The rules in use are unchanged; mend that "
        "line and save again.",
    ),
    Code.BAD_VOTE_CASE: Sentence(
        "Chưa kiểm được biểu quyết: “{key}” {reason}. Không có gì thay đổi; sửa số liệu đưa vào rồi làm lại.",
        "The vote was not checked: “{key}” {reason}. Nothing was changed; mend the case and try again.",
    ),
    Code.NO_RULE: Sentence(
        "Chưa tính được: bảng quy tắc không có quy tắc cho việc này vào ngày {day}. Kiểm lại ngày, hoặc thêm quy tắc "
        "vào bảng.",
        "Not worked out: the table of rules has none for this on {day}. Check the day, or add the rule to the table.",
    ),
    Code.BAD_PACKET: Sentence(
        "Chưa mở được tài liệu họp: tệp {file} {reason}. Sổ không thay đổi.",
        "The meeting packet was not opened: {file} {reason}. The book is unchanged.",
    ),
    Code.PACKET_LOCKED: Sentence(
        "Chưa mở được tài liệu họp: tệp {file} có mật khẩu và mật khẩu chưa đúng. Hỏi lại người gửi qua điện thoại rồi "
        "gõ lại.",
        "The meeting packet was not opened: {file} has a passphrase, and this is not it. Ask the sender by phone, then "
        "type it again.",
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
