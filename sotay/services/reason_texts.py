# Why a pack, a key folder or a source is refused: short words for the reasons that errors carry.
# It must not know the sentences they stand in.

from typing import NamedTuple


class Reason(NamedTuple):
    """Hold one reason in both languages, to stand in brackets or after a colon."""

    vi: str
    en: str


REASONS: dict[str, Reason] = {
    "activity_no_title": Reason("chưa có nội dung việc", "it has no title"),
    "activity_no_kind": Reason("chưa chọn loại việc, hoặc nhật ký không có loại này", "its kind is missing or unknown"),
    "activity_hours": Reason("số giờ phải từ 0 đến 1000", "hours must be a number from 0 to 1000"),
    "activity_others": Reason("số người cùng dự phải từ 0 trở lên", "the number of others must not be below 0"),
    "activity_figure": Reason("có số liệu thiếu tên hoặc không phải là số", "a figure lacks its name or is no number"),
    "activity_person": Reason("có người không có trong danh sách đảng viên", "a person is not in the register"),
    "activity_kind_twice": Reason("loại việc trống tên hoặc trùng tên", "a kind has no title, or one that is taken"),
    "evaluation_points": Reason(
        "có điểm cao hơn mức của tiêu chí, hoặc dưới 0", "points are above those of their criterion, or below 0"
    ),
    "evaluation_form": Reason("bảng quy tắc không có mẫu, mức xếp loại này", "the rules have no such form or grade"),
    "duty_no_title": Reason("chưa có tên việc", "it has no title"),
    "duty_backwards": Reason("ngày lặp lại cuối cùng trước ngày đến hạn", "its last day lies before the first"),
    "duty_no_reason": Reason("chưa có lý do hoãn", "there is no reason for postponing"),
    "duty_not_later": Reason("ngày hoãn đến phải sau ngày đến hạn", "the new day must lie after the day it was due"),
    "duty_only_read": Reason(
        "buổi sinh hoạt được sửa ở trang Sinh hoạt", "a meeting is changed on the page of meetings"
    ),
    "dues_group": Reason("bảng quy tắc không có nhóm này", "the table of rules has no such group"),
    "dues_month": Reason("tháng bắt đầu không hợp lệ", "the first month is not one that a book can hold"),
    "dues_backwards": Reason("tháng cuối trước tháng đầu", "its last month lies before the first"),
    "dues_relief": Reason(
        "bảng quy tắc chưa có loại này vào tháng đó", "the table does not know this kind in that month"
    ),
    "dues_percent": Reason("quy tắc không cho mức này", "the rule does not allow this percentage"),
    "dues_too_long": Reason("dài hơn thời hạn mà quy tắc cho mỗi lần", "it is longer than the rule allows at once"),
    "dues_delay_reason": Reason("chưa có lý do", "there is no reason"),
    "dues_no_end": Reason("loại này phải có tháng cuối", "this kind must have a last month"),
    "hash": Reason("nội dung không khớp với dấu đã ký", "its content does not match the signed hash"),
    "sha256": Reason("nội dung không khớp với dấu đã ký", "its content does not match the signed hash"),
    "missing": Reason("bị thiếu", "it is missing"),
    "length": Reason("sai độ dài", "its length is wrong"),
    "header": Reason("đầu mục bị sai", "its header is wrong"),
    "unreadable": Reason("không đọc được", "it cannot be read"),
    "cannot be read": Reason("không đọc được", "it cannot be read"),
    "not as it was signed": Reason("khác với bản đã ký", "it is not as it was signed"),
    "not exactly one manifest": Reason("thiếu bảng kê", "it names no single manifest"),
    "a signature that does not count": Reason("có chữ ký không hợp lệ", "it holds a signature that does not count"),
    "versions do not follow each other": Reason(
        "các đời khóa không nối nhau", "root versions do not follow each other"
    ),
    "compressed": Reason("có phần bị nén lại", "a member is compressed"),
    "encrypted": Reason("có phần đặt mật khẩu", "a member is encrypted"),
    "unknown_name": Reason("có tên lạ", "a member has an unknown name"),
    "path": Reason("có tên chỉ ra ngoài gói", "a name points outside the pack"),
    "duplicate": Reason("có phần bị lặp", "something stands in it twice"),
    "case_collision": Reason("có hai tên chỉ khác chữ hoa, chữ thường", "two names differ only in case"),
    "symlink": Reason("có liên kết", "a member is a link"),
    "directory": Reason("có thư mục", "a member is a folder"),
    "repacked": Reason("đã bị đóng gói lại bằng chương trình khác", "another program packed it again"),
    "hidden_data": Reason("có dữ liệu giấu giữa các phần", "data is hidden between its members"),
    "too_many_members": Reason("có quá nhiều phần", "it has too many members"),
    "too_large": Reason("có phần quá lớn", "a member is too large"),
    "bomb": Reason("giải nén ra lớn hơn mức đã khai", "it unfolds to more than it declares"),
    "counts": Reason("số lượng không khớp với bản khai", "its counts do not match"),
    "unlisted": Reason("có phần ngoài bảng kê", "a member is not listed"),
    "uid twice in this pack": Reason("mã văn bản bị lặp trong gói", "its uid stands twice in the pack"),
    "attachment is not in this pack": Reason("tệp đính kèm không có trong gói", "an attachment is not in the pack"),
    "no documents": Reason("không có văn bản nào", "it holds no document"),
    "pack over 2 GiB": Reason("gói lớn hơn 2 GiB", "the pack is over 2 GiB"),
    "changed while the pack was built": Reason("tệp đổi trong khi tạo gói", "the file changed meanwhile"),
    "a base is complete: it withdraws by leaving out": Reason(
        "gói gốc không ghi dòng thu hồi; văn bản nào không có trong gói gốc thì được thu hồi",
        "a base pack is complete: it withdraws what it leaves out",
    ),
    "too few signing keys": Reason("không đủ khóa ký", "too few signing keys are there"),
    "not an Ed25519 key": Reason("không phải khóa Ed25519", "it is no Ed25519 key"),
    "not_empty": Reason("thư mục đã có tệp khác", "it holds other files already"),
    "inside": Reason("thư mục nằm trong thư mục của sổ, hoặc chứa nó", "it lies in the book's own folder, or holds it"),
    "copy_differs": Reason("bản chép không giống bản gốc", "the copy differs from the original"),
    "refused": Reason("loại kho khóa này không an toàn", "this kind of key store is not safe"),
    "failed": Reason("kho khóa báo lỗi", "the key store failed"),
    "slow": Reason("kho khóa không trả lời", "the key store does not answer"),
    "packet_truncated": Reason(
        "bị thiếu phần cuối; chép lại tệp từ người gửi", "is cut short; copy the file again from the sender"
    ),
    "packet_damaged": Reason(
        "bị hỏng hoặc đã bị sửa; xin lại tệp từ người gửi", "is damaged or was changed; ask the sender for it again"
    ),
    "packet_foreign": Reason(
        "không phải tệp tài liệu họp (.sotayhop); chọn đúng tệp",
        "is no meeting packet (.sotayhop); choose another file",
    ),
    "packet_newer": Reason(
        "do bản Sổ tay mới hơn làm ra; cài bản mới rồi mở lại",
        "was made by a newer Sổ tay; install the new version, then open it again",
    ),
    "packet_too_large": Reason(
        "quá lớn hoặc có quá nhiều phần; xin người gửi tệp gọn hơn",
        "is too large or has too many parts; ask the sender for a smaller one",
    ),
    "rule_not_toml": Reason("không đúng cách viết TOML", "is not written as TOML"),
    "rule_missing": Reason("còn thiếu", "is missing"),
    "rule_unknown": Reason("là tên lạ, có lẽ gõ nhầm", "is an unknown name, perhaps mistyped"),
    "rule_not_text": Reason("phải là chữ trong ngoặc kép", "must be a text in quotation marks"),
    "rule_not_number": Reason("phải là số nguyên", "must be a whole number"),
    "rule_not_flag": Reason("phải là true hoặc false", "must be true or false"),
    "rule_not_date": Reason("phải là ngày, dạng 2026-07-26", "must be a day, as 2026-07-26"),
    "rule_not_list": Reason("phải là danh sách trong ngoặc vuông", "must be a list in brackets"),
    "rule_not_row": Reason("phải gồm các mục có tên và giá trị", "must consist of names with values"),
    "rule_bad_value": Reason("có giá trị không dùng được", "has a value that cannot be used"),
    "rule_backwards": Reason("kết thúc trước khi bắt đầu", "ends before it begins"),
    "rule_not_utf8": Reason("không phải tệp chữ UTF-8", "is no UTF-8 text"),
    "case_not_json": Reason("không phải JSON", "is no JSON"),
    "case_not_object": Reason("phải gồm các mục có tên và giá trị", "must be an object of names and values"),
    "sheet_damaged": Reason("tệp bị hỏng hoặc thiếu phần cuối", "it is damaged or cut short"),
    "sheet_old": Reason("tệp thuộc dạng .xls cũ", "it is an old .xls file"),
    "sheet_locked": Reason("tệp đặt mật khẩu", "it is locked with a password"),
    "sheet_text": Reason(
        "tệp là văn bản hoặc trang web mang đuôi bảng tính", "it is plain text or a web page under the name of a sheet"
    ),
    "sheet_binary": Reason("tệp thuộc dạng .xlsb", "it is an .xlsb file"),
    "sheet_other": Reason("tệp không phải bảng tính Excel", "it is no Excel workbook"),
    "sheet_empty": Reason("tệp không có dòng nào", "it has no rows"),
    "sheet_unsafe": Reason("cấu tạo tệp không an toàn", "its structure is unsafe"),
    "sheet_size": Reason("số byte của tệp", "bytes of the file"),
    "sheet_unfolded": Reason("số byte sau khi giải nén", "bytes once unfolded"),
    "sheet_ratio": Reason("độ nén", "how often it is folded"),
    "sheet_parts": Reason("số phần trong tệp", "parts of the file"),
    "sheet_sheets": Reason("số trang tính", "sheets"),
    "sheet_rows": Reason("số dòng của một trang tính", "rows of a sheet"),
    "sheet_columns": Reason("số cột của một trang tính", "columns of a sheet"),
    "sheet_cells": Reason("tổng số ô", "cells in all"),
}
