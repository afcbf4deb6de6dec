# Sentences for errors about the books of a cell: meetings, papers, tasks, the log, dues, duties, rules, packets.
# It must not know who shows the sentence.

from sotay.domain.errors import Code
from sotay.services.error_words import Sentence

BOOK_SENTENCES: dict[Code, Sentence] = {
    Code.MEETING_NOT_FOUND: Sentence(
        "Chưa làm được: buổi sinh hoạt này không còn trong sổ. Mở lại danh sách buổi sinh hoạt để xem các buổi đang "
        "có.",
        "Not done: this meeting is no longer in the book. Open the list of meetings again to see what there is.",
    ),
    Code.MEETING_STATE: Sentence(
        "Chưa làm được: việc này không hợp với tình trạng của buổi sinh hoạt lúc này. Mở lại buổi để xem tình trạng "
        "mới.",
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
    Code.TERM_TAKEN: Sentence(
        "Chưa ghi nhiệm kỳ: đã có nhiệm kỳ bắt đầu đúng ngày này. Chọn ngày khác, hoặc sửa nhiệm kỳ đã có.",
        "The term was not saved: another one begins on this day. Choose another day, or edit the one that is there.",
    ),
    Code.TERM_IN_USE: Sentence(
        "Chưa bỏ nhiệm kỳ: đã có {count} văn bản đánh số trong nhiệm kỳ này. Sửa tên hoặc ngày bắt đầu nếu ghi nhầm.",
        "The term was not removed: {count} papers are numbered in it. Change its name or first day if it is wrong.",
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
        "Chưa ghi: sổ đảng phí tháng {month} đã khóa. Ghi vào ngày của tháng chưa khóa; sửa khoản cũ bằng một khoản "
        "điều chỉnh.",
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
    Code.BAD_DELAY: Sentence(
        "Chưa ghi việc nộp chậm: {reason}. Sửa rồi ghi lại.",
        "The leave to pay late was not written: {reason}. Mend it and write again.",
    ),
    Code.DUTY_NOT_FOUND: Sentence(
        "Chưa làm được: việc này không còn trong lịch. Mở lại lịch để xem những việc đang có.",
        "Not done: this duty is no longer in the calendar. Open the calendar again to see what there is.",
    ),
    Code.BAD_DUTY: Sentence(
        "Chưa ghi vào lịch: {reason}. Sửa chỗ đó rồi ghi lại.",
        "Not written into the calendar: {reason}. Mend it and write again.",
    ),
    Code.BAD_EVALUATION: Sentence(
        "Chưa ghi đánh giá: {reason}. Sửa chỗ đó rồi ghi lại.",
        "The grading was not written: {reason}. Mend it and write again.",
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
        "Chưa thu: các đồng chí đã chọn không còn khoản phải đóng cho tháng này, hoặc chưa tính được mức. Chọn người "
        "khác, hoặc gõ số tiền.",
        "Nothing was taken: those chosen owe nothing for this month, or it cannot be told. Choose others, or type an"
        " amount.",
    ),
    Code.NO_DUES_SHARE: Sentence(
        "Chưa khóa sổ: chưa rõ chi bộ giữ lại bao nhiêu phần trăm. Hỏi cấp trên rồi ghi tỷ lệ trong “Tỷ lệ và quy "
        "tắc”.",
        "Not closed: nobody has said which share the cell keeps. Ask the superior, then write it under “Share and"
        " rules”.",
    ),
    Code.BAD_VOTE: Sentence(
        "Chưa ghi kết quả: tổng {total} phiếu nhiều hơn {voters} đảng viên chính thức có mặt."
        " Kiểm lại số phiếu hoặc điểm danh.",
        "Result not recorded: {total} votes exceed {voters} official members present. Check the count or the "
        "attendance.",
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
}
