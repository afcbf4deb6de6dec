<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi" sourcelanguage="en">
<context>
    <name>AboutSection</name>
    <message>
        <source>A report for who helps you: shown here in full, saved only where you choose.</source>
        <translation>Bản kê cho người hỗ trợ: hiện đủ ở đây để đồng chí xem, chỉ lưu vào nơi đồng chí chọn.</translation>
    </message>
    <message>
        <source>About Sổ tay</source>
        <translation>Về Sổ tay</translation>
    </message>
    <message>
        <source>It works without a network and sends nothing anywhere. All data stay in the folder of the book.</source>
        <translation>Sổ không nối mạng và không gửi gì đi đâu. Mọi dữ liệu nằm trong thư mục của sổ.</translation>
    </message>
    <message>
        <source>Made with</source>
        <translation>Làm từ các phần sau</translation>
    </message>
    <message>
        <source>Show the report for a helper</source>
        <translation>Xem thông tin cho người hỗ trợ</translation>
    </message>
    <message>
        <source>Version {0}. Licence: MIT.</source>
        <translation>Phiên bản {0}. Giấy phép: MIT.</translation>
    </message>
    <message>
        <source>When something is wrong</source>
        <translation>Khi có trục trặc</translation>
    </message>
</context>
<context>
    <name>AdoptDialog</name>
    <message numerus="yes">
        <source>%n gap(s) are left in the paper; it will be locked with them.</source>
        <translation>
            <numerusform>Văn bản còn %n chỗ thiếu; thông qua thì khóa cả những chỗ này.</numerusform>
        </translation>
    </message>
    <message>
        <source>Adopt and number</source>
        <translation>Thông qua và đánh số</translation>
    </message>
    <message>
        <source>Adopt the paper</source>
        <translation>Thông qua văn bản</translation>
    </message>
    <message>
        <source>Adopt with gaps</source>
        <translation>Thông qua dù còn thiếu</translation>
    </message>
    <message>
        <source>An adopted paper is locked. Later changes are corrections, each with its reason.</source>
        <translation>Văn bản đã thông qua thì khóa lại. Về sau muốn sửa phải lập bản đính chính, có lý do.</translation>
    </message>
    <message>
        <source>At its head a name is missing, of the cell or above it: see Settings, The cell.</source>
        <translation>Đầu văn bản còn thiếu tên chi bộ hoặc đảng bộ cấp trên: ghi ở Cài đặt, mục Chi bộ.</translation>
    </message>
    <message>
        <source>Day of the paper</source>
        <translation>Ngày của văn bản</translation>
    </message>
    <message>
        <source>Not a number. Type it in figures, such as 5.</source>
        <translation>Chưa phải là số. Ghi bằng chữ số, như 5.</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Số</translation>
    </message>
    <message>
        <source>Sent to (a semicolon between them)</source>
        <translation>Nơi nhận (cách nhau bằng dấu chấm phẩy)</translation>
    </message>
    <message>
        <source>Signs as</source>
        <translation>Ký với chức vụ</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Trích yếu</translation>
    </message>
    <message>
        <source>This number is taken in this term. Choose another one.</source>
        <translation>Số này đã dùng trong nhiệm kỳ. Chọn số khác.</translation>
    </message>
    <message>
        <source>Type the whole day, such as 05/10/2026.</source>
        <translation>Ghi đủ ngày, tháng, năm, như 05/10/2026.</translation>
    </message>
    <message>
        <source>Who chaired</source>
        <translation>Người chủ trì</translation>
    </message>
    <message>
        <source>Who signs</source>
        <translation>Người ký</translation>
    </message>
    <message>
        <source>Who wrote the minutes</source>
        <translation>Người ghi biên bản</translation>
    </message>
</context>
<context>
    <name>AgendaModel</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n phút</numerusform>
        </translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Nội dung</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Số phút</translation>
    </message>
    <message>
        <source>Presented by</source>
        <translation>Người trình bày</translation>
    </message>
    <message>
        <source>done</source>
        <translation>đã xong</translation>
    </message>
    <message>
        <source>later</source>
        <translation>chưa đến</translation>
    </message>
    <message>
        <source>now</source>
        <translation>đang làm</translation>
    </message>
</context>
<context>
    <name>AgendaPane</name>
    <message>
        <source>Add an item</source>
        <translation>Thêm nội dung</translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>Chương trình</translation>
    </message>
    <message>
        <source>Move the item down (Alt+Down)</source>
        <translation>Chuyển nội dung xuống (Alt+Xuống)</translation>
    </message>
    <message>
        <source>Move the item up (Alt+Up)</source>
        <translation>Chuyển nội dung lên (Alt+Lên)</translation>
    </message>
    <message>
        <source>New item</source>
        <translation>Nội dung mới</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>Chương trình</translation>
    </message>
    <message>
        <source>Remove the item (Delete)</source>
        <translation>Xóa nội dung (Delete)</translation>
    </message>
    <message>
        <source>Take the template again</source>
        <translation>Lấy lại mẫu</translation>
    </message>
    <message>
        <source>at least {0} are asked for</source>
        <translation>cần ít nhất {0} phút</translation>
    </message>
    <message>
        <source>{0} minutes in all</source>
        <translation>Tổng {0} phút</translation>
    </message>
</context>
<context>
    <name>AgendaTable</name>
    <message>
        <source>Nobody yet</source>
        <translation>Chưa định</translation>
    </message>
</context>
<context>
    <name>BackupStickList</name>
    <message>
        <source>Look inside</source>
        <translation>Xem bên trong</translation>
    </message>
    <message>
        <source>Look inside {0}</source>
        <translation>Xem bên trong {0}</translation>
    </message>
    <message>
        <source>The drive {0} was pulled out. Plug it in again to restore from it.</source>
        <translation>Đã rút ổ {0}. Cắm lại để khôi phục từ đó.</translation>
    </message>
</context>
<context>
    <name>BackupWords</name>
    <message numerus="yes">
        <source>%n line(s) of the audit trail</source>
        <translation>
            <numerusform>%n dòng lịch sử</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n meeting(s)</source>
        <translation>
            <numerusform>%n buổi sinh hoạt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n member(s)</source>
        <translation>
            <numerusform>%n đảng viên</numerusform>
        </translation>
    </message>
    <message>
        <source>Before a restore</source>
        <translation>Trước khi khôi phục</translation>
    </message>
    <message>
        <source>Before an import</source>
        <translation>Trước khi nạp</translation>
    </message>
    <message>
        <source>Before an upgrade</source>
        <translation>Trước khi nâng cấp</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>Làm bằng tay</translation>
    </message>
    <message>
        <source>By itself</source>
        <translation>Tự động</translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translation>Không đọc được</translation>
    </message>
    <message>
        <source>Cut short</source>
        <translation>Bị thiếu phần cuối</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>Bị hỏng</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>Không còn</translation>
    </message>
    <message>
        <source>Hand-over</source>
        <translation>Bàn giao</translation>
    </message>
    <message>
        <source>Not a backup</source>
        <translation>Không phải bản sao lưu</translation>
    </message>
    <message>
        <source>Not backed up. Try again; the book is unchanged.</source>
        <translation>Chưa sao lưu được. Đồng chí làm lại; sổ không thay đổi.</translation>
    </message>
    <message>
        <source>Not backed up: the book&apos;s own records are damaged. Restore the newest backup.</source>
        <translation>Chưa sao lưu được: dữ liệu của sổ bị hỏng. Đồng chí khôi phục từ bản mới nhất.</translation>
    </message>
    <message>
        <source>Not backed up: the disk is full. Free some space, then try again.</source>
        <translation>Chưa sao lưu được: ổ đĩa đã đầy. Đồng chí xóa bớt tệp rồi làm lại.</translation>
    </message>
    <message>
        <source>Not backed up: the folder of backups cannot be written. Check its permissions.</source>
        <translation>Chưa sao lưu được: không ghi được vào thư mục sao lưu. Đồng chí kiểm tra quyền của thư mục.</translation>
    </message>
    <message>
        <source>Not backed up: the folder of the book is gone. Plug its stick in again.</source>
        <translation>Chưa sao lưu được: không thấy thư mục của sổ. Đồng chí cắm lại USB.</translation>
    </message>
    <message>
        <source>Not backed up: what was written does not read back. The disk may be failing.</source>
        <translation>Chưa sao lưu được: ghi xong nhưng đọc lại không khớp. Có thể ổ đĩa sắp hỏng.</translation>
    </message>
    <message>
        <source>The book has no backup yet.</source>
        <translation>Sổ chưa có bản sao lưu nào.</translation>
    </message>
    <message>
        <source>The copy of {0} is still there.</source>
        <translation>Bản {0} vẫn còn.</translation>
    </message>
    <message>
        <source>today {0}</source>
        <translation>hôm nay {0}</translation>
    </message>
    <message>
        <source>yesterday {0}</source>
        <translation>hôm qua {0}</translation>
    </message>
</context>
<context>
    <name>BackupsModel</name>
    <message>
        <source>Made</source>
        <translation>Tạo lúc</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Chưa rõ</translation>
    </message>
    <message>
        <source>Not verified yet</source>
        <translation>Chưa kiểm</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>Trên máy này</translation>
    </message>
    <message>
        <source>Second place</source>
        <translation>Nơi thứ hai</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Dung lượng</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Tình trạng</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Đã kiểm</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Ở đâu</translation>
    </message>
    <message>
        <source>Whole</source>
        <translation>Nguyên vẹn</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Vì sao</translation>
    </message>
    <message>
        <source>its own passphrase opens it</source>
        <translation>mở bằng mật khẩu riêng</translation>
    </message>
    <message>
        <source>of another book</source>
        <translation>của sổ khác</translation>
    </message>
    <message>
        <source>when it was made</source>
        <translation>khi tạo</translation>
    </message>
</context>
<context>
    <name>BackupsPage</name>
    <message numerus="yes">
        <source>%n copy(ies) cannot be used, as the list shows. The others are whole.</source>
        <translation>
            <numerusform>%n bản không dùng được, đã đánh dấu trong danh sách. Các bản còn lại nguyên vẹn.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n copy(ies) verified: all are whole.</source>
        <translation>
            <numerusform>Đã kiểm %n bản: đều nguyên vẹn.</numerusform>
        </translation>
    </message>
    <message>
        <source>A copy is being worked on. Wait until it is done, or stop it first.</source>
        <translation>Đang làm dở với một bản sao lưu. Đồng chí đợi xong, hoặc dừng việc ấy trước.</translation>
    </message>
    <message>
        <source>Back to the settings</source>
        <translation>Quay lại Cài đặt</translation>
    </message>
    <message>
        <source>Backed up and verified: {0}.</source>
        <translation>Đã sao lưu và kiểm: {0}.</translation>
    </message>
    <message>
        <source>Backing up the book</source>
        <translation>Đang sao lưu sổ</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sao lưu</translation>
    </message>
    <message>
        <source>Backups and hand-over files (*{0})</source>
        <translation>Bản sao lưu, tệp bàn giao (*{0})</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>Lấy lại bản ấy</translation>
    </message>
    <message>
        <source>Bringing the copy back</source>
        <translation>Đang lấy lại bản sao lưu</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Chọn bản</translation>
    </message>
    <message>
        <source>Choose a backup</source>
        <translation>Chọn bản sao lưu</translation>
    </message>
    <message>
        <source>Copying the newest backup to {0}</source>
        <translation>Đang chép bản mới nhất vào {0}</translation>
    </message>
    <message>
        <source>Deleting the copy</source>
        <translation>Đang xóa bản sao lưu</translation>
    </message>
    <message>
        <source>Giving up the second copy</source>
        <translation>Đang thôi giữ bản thứ hai</translation>
    </message>
    <message>
        <source>In another folder…</source>
        <translation>Trong thư mục khác…</translation>
    </message>
    <message>
        <source>Look inside</source>
        <translation>Xem bên trong</translation>
    </message>
    <message>
        <source>Not done: the program made a mistake, told in a window of its own.</source>
        <translation>Chưa làm được: chương trình có lỗi, xem cửa sổ báo sự cố.</translation>
    </message>
    <message>
        <source>On the stick {0}</source>
        <translation>Trên USB {0}</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Khôi phục</translation>
    </message>
    <message>
        <source>Restore a copy</source>
        <translation>Khôi phục từ bản sao lưu</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Kết quả</translation>
    </message>
    <message>
        <source>Steps of restoring</source>
        <translation>Các bước khôi phục</translation>
    </message>
    <message>
        <source>Stopped as asked. The book is as it was.</source>
        <translation>Đã dừng theo ý đồng chí. Sổ vẫn như trước.</translation>
    </message>
    <message>
        <source>The copy is back.</source>
        <translation>Đã lấy lại bản sao lưu.</translation>
    </message>
    <message>
        <source>The copy was deleted. The next backup makes that final.</source>
        <translation>Đã xóa bản sao lưu. Lần sao lưu sau sẽ xóa hẳn.</translation>
    </message>
    <message>
        <source>Verifying the copies</source>
        <translation>Đang kiểm các bản</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} trong {1}</translation>
    </message>
</context>
<context>
    <name>BadgeDialog</name>
    <message>
        <source>Awarded on</source>
        <translation>Ngày trao</translation>
    </message>
    <message>
        <source>Badge</source>
        <translation>Huy hiệu</translation>
    </message>
    <message>
        <source>Badge of Party age</source>
        <translation>Huy hiệu Đảng</translation>
    </message>
    <message>
        <source>Number of the badge</source>
        <translation>Số Huy hiệu</translation>
    </message>
    <message>
        <source>Save the badge</source>
        <translation>Ghi Huy hiệu</translation>
    </message>
    <message>
        <source>{0} years</source>
        <translation>{0} năm</translation>
    </message>
</context>
<context>
    <name>BeginStep</name>
    <message>
        <source>A pack from the higher level</source>
        <translation>Gói của cấp trên</translation>
    </message>
    <message>
        <source>Choose the file on a stick or in a folder; it is checked first.</source>
        <translation>Chọn tệp gói trên USB hoặc trong thư mục; sổ kiểm tra gói trước khi nạp.</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>Sổ trống</translation>
    </message>
    <message>
        <source>Packs can be imported at any time.</source>
        <translation>Có thể nạp gói bất cứ lúc nào.</translation>
    </message>
    <message>
        <source>What does the book begin with?</source>
        <translation>Sổ bắt đầu bằng gì?</translation>
    </message>
</context>
<context>
    <name>BookCover</name>
    <message>
        <source>Sổ tay</source>
        <translation>Sổ tay</translation>
    </message>
    <message>
        <source>electronic handbook</source>
        <translation>đảng viên điện tử</translation>
    </message>
    <message>
        <source>works on this computer,
needs no network</source>
        <translation>dùng trên máy này,
không cần mạng</translation>
    </message>
</context>
<context>
    <name>BookRow</name>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n mục</numerusform>
        </translation>
    </message>
    <message>
        <source>Empty form</source>
        <translation>Mẫu trống</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>In</translation>
    </message>
    <message>
        <source>Print: {0}</source>
        <translation>In: {0}</translation>
    </message>
    <message>
        <source>Save as PDF: {0}</source>
        <translation>Lưu PDF: {0}</translation>
    </message>
</context>
<context>
    <name>BookShelf</name>
    <message>
        <source>Books to be printed and signed</source>
        <translation>Sổ in để ký</translation>
    </message>
    <message>
        <source>They are made from the records of the year; forms without records are filled in by hand.</source>
        <translation>Sổ in từ những gì đã ghi trong năm; mẫu trống thì ghi tay.</translation>
    </message>
</context>
<context>
    <name>CalendarPage</name>
    <message>
        <source>Add a duty</source>
        <translation>Thêm việc</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Lịch công tác</translation>
    </message>
    <message>
        <source>Days of the month</source>
        <translation>Các ngày trong tháng</translation>
    </message>
    <message>
        <source>Deleted: {0}</source>
        <translation>Đã xóa: {0}</translation>
    </message>
    <message>
        <source>Done: {0}</source>
        <translation>Đã ghi xong: {0}</translation>
    </message>
    <message>
        <source>Duties come from the rules and from meetings; one can also be added here.</source>
        <translation>Việc có sẵn theo quy tắc và lịch sinh hoạt; đồng chí cũng có thể thêm việc tại đây.</translation>
    </message>
    <message>
        <source>Not done any more: {0}</source>
        <translation>Đã ghi lại là chưa xong: {0}</translation>
    </message>
    <message>
        <source>Nothing stands in this month.</source>
        <translation>Tháng này chưa có việc nào.</translation>
    </message>
    <message>
        <source>Postponed to {0}: {1}</source>
        <translation>Đã hoãn đến {0}: {1}</translation>
    </message>
    <message>
        <source>Print the month</source>
        <translation>In lịch tháng</translation>
    </message>
    <message>
        <source>Save the calendar</source>
        <translation>Lưu lịch</translation>
    </message>
    <message>
        <source>Saved: {0}</source>
        <translation>Đã ghi: {0}</translation>
    </message>
    <message>
        <source>See the rules of the calendar</source>
        <translation>Xem quy tắc lịch</translation>
    </message>
    <message>
        <source>The month after</source>
        <translation>Tháng sau</translation>
    </message>
    <message>
        <source>The month before</source>
        <translation>Tháng trước</translation>
    </message>
    <message>
        <source>To today</source>
        <translation>Về hôm nay</translation>
    </message>
    <message>
        <source>What is to be done this month</source>
        <translation>Việc của tháng</translation>
    </message>
    <message>
        <source>today</source>
        <translation>hôm nay</translation>
    </message>
    <message>
        <source>{0} {1}</source>
        <translation>{0} năm {1}</translation>
    </message>
</context>
<context>
    <name>CalendarPane</name>
    <message>
        <source>Change the duty</source>
        <translation>Sửa việc</translation>
    </message>
    <message>
        <source>Delete the duty</source>
        <translation>Xóa việc</translation>
    </message>
    <message>
        <source>It is not done</source>
        <translation>Ghi chưa xong</translation>
    </message>
    <message>
        <source>Mark as done</source>
        <translation>Ghi đã xong</translation>
    </message>
    <message>
        <source>Open the meeting</source>
        <translation>Mở buổi sinh hoạt</translation>
    </message>
    <message>
        <source>Postpone</source>
        <translation>Hoãn</translation>
    </message>
    <message>
        <source>See its rule</source>
        <translation>Xem quy tắc</translation>
    </message>
</context>
<context>
    <name>CalendarPapers</name>
    <message>
        <source>A year for telephones …</source>
        <translation>Lịch 12 tháng cho điện thoại …</translation>
    </message>
    <message>
        <source>Calendar (*.ics)</source>
        <translation>Lịch (*.ics)</translation>
    </message>
    <message>
        <source>Save the calendar</source>
        <translation>Lưu lịch</translation>
    </message>
    <message>
        <source>Saved {0}.</source>
        <translation>Đã lưu {0}.</translation>
    </message>
    <message>
        <source>Saving the calendar …</source>
        <translation>Đang lưu lịch …</translation>
    </message>
    <message>
        <source>Stopped: the calendar was not saved.</source>
        <translation>Đã dừng: chưa lưu lịch.</translation>
    </message>
    <message>
        <source>The month as PDF …</source>
        <translation>Lịch tháng, tệp PDF …</translation>
    </message>
    <message>
        <source>The month for Excel …</source>
        <translation>Lịch tháng, tệp Excel …</translation>
    </message>
    <message>
        <source>The month for Word …</source>
        <translation>Lịch tháng, tệp Word …</translation>
    </message>
</context>
<context>
    <name>CalendarWords</name>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>chậm %n ngày</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Đã hủy</translation>
    </message>
    <message>
        <source>Coming</source>
        <translation>Sắp tới</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Đã xong</translation>
    </message>
    <message>
        <source>Done as the book shows, {0}</source>
        <translation>Đã xong theo sổ, {0}</translation>
    </message>
    <message>
        <source>Done on {0}</source>
        <translation>Xong ngày {0}</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Đến hạn</translation>
    </message>
    <message>
        <source>Every month</source>
        <translation>Hằng tháng</translation>
    </message>
    <message>
        <source>Every quarter</source>
        <translation>Hằng quý</translation>
    </message>
    <message>
        <source>Every six months</source>
        <translation>6 tháng một lần</translation>
    </message>
    <message>
        <source>Every week</source>
        <translation>Hằng tuần</translation>
    </message>
    <message>
        <source>Every year</source>
        <translation>Hằng năm</translation>
    </message>
    <message>
        <source>Not marked</source>
        <translation>Không ghi</translation>
    </message>
    <message>
        <source>Once</source>
        <translation>Một lần</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Quá hạn</translation>
    </message>
    <message>
        <source>Postponed</source>
        <translation>Đã hoãn</translation>
    </message>
    <message>
        <source>Postponed from {0}: {1}</source>
        <translation>Hoãn từ {0}: {1}</translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>còn %n ngày</numerusform>
        </translation>
    </message>
    <message>
        <source>today</source>
        <translation>hôm nay</translation>
    </message>
</context>
<context>
    <name>CancelDialog</name>
    <message>
        <source>Cancel the meeting</source>
        <translation>Hủy buổi sinh hoạt</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Giữ lại</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>Write why, so that the list of the year tells it.</source>
        <translation>Ghi lý do để danh sách của năm còn nhắc lại.</translation>
    </message>
    <message>
        <source>“{0}” stays in the list of the year, marked as cancelled.</source>
        <translation>“{0}” vẫn nằm trong danh sách của năm, ghi là đã hủy.</translation>
    </message>
</context>
<context>
    <name>CellSection</name>
    <message>
        <source>Brings the packs</source>
        <translation>Người mang gói</translation>
    </message>
    <message>
        <source>Hand the book over</source>
        <translation>Bàn giao sổ</translation>
    </message>
    <message>
        <source>It is as it was before.</source>
        <translation>Đã trả lại như trước.</translation>
    </message>
    <message>
        <source>Name and surname</source>
        <translation>Họ và tên</translation>
    </message>
    <message>
        <source>Name of the cell</source>
        <translation>Tên chi bộ</translation>
    </message>
    <message>
        <source>Numbers of minutes, resolutions and reports begin with 1 in each term.</source>
        <translation>Số biên bản, nghị quyết, báo cáo bắt đầu lại từ 1 ở mỗi nhiệm kỳ.</translation>
    </message>
    <message>
        <source>Papers begin with: {0}. Where the committee above wants Đảng ủy instead of Đảng bộ, write that.</source>
        <translation>Dòng đầu văn bản: {0}. Cấp trên yêu cầu ghi Đảng ủy thay cho Đảng bộ thì ghi như vậy.</translation>
    </message>
    <message>
        <source>Party member</source>
        <translation>Đảng viên</translation>
    </message>
    <message>
        <source>Place before the day on papers</source>
        <translation>Địa danh trước ngày trên giấy tờ</translation>
    </message>
    <message>
        <source>Secretary, clerk</source>
        <translation>Bí thư, thư ký</translation>
    </message>
    <message>
        <source>Terms of the committee</source>
        <translation>Nhiệm kỳ của cấp ủy</translation>
    </message>
    <message>
        <source>The audit trail names them for every line from now on. When somebody else takes the book, use this:</source>
        <translation>Lịch sử ghi sổ mang tên này ở mỗi dòng từ nay về sau. Khi người khác nhận sổ:</translation>
    </message>
    <message>
        <source>The cell</source>
        <translation>Chi bộ</translation>
    </message>
    <message>
        <source>The committee above it</source>
        <translation>Đảng bộ cấp trên</translation>
    </message>
    <message>
        <source>The committee above was saved.</source>
        <translation>Đã lưu tên đảng bộ cấp trên.</translation>
    </message>
    <message>
        <source>The keeper of the book was saved.</source>
        <translation>Đã lưu tên người giữ sổ.</translation>
    </message>
    <message>
        <source>The name of the cell was saved.</source>
        <translation>Đã lưu tên chi bộ.</translation>
    </message>
    <message>
        <source>The place was saved.</source>
        <translation>Đã lưu địa danh.</translation>
    </message>
    <message>
        <source>These names stand on lists and papers. Each is saved when its field is left.</source>
        <translation>Các tên này in trên danh sách và giấy tờ. Rời ô nào thì ô đó được lưu.</translation>
    </message>
    <message>
        <source>What is this computer for?</source>
        <translation>Máy này dùng để làm gì?</translation>
    </message>
    <message>
        <source>What the computer is for was saved.</source>
        <translation>Đã lưu việc của máy này.</translation>
    </message>
    <message>
        <source>Where it is empty, papers say: {0}.</source>
        <translation>Để trống thì giấy tờ ghi: {0}.</translation>
    </message>
    <message>
        <source>Who keeps the book</source>
        <translation>Người giữ sổ</translation>
    </message>
    <message>
        <source>Đảng bộ xã, phường, cơ quan…</source>
        <translation>Đảng bộ xã, phường, cơ quan…</translation>
    </message>
</context>
<context>
    <name>CheckStep</name>
    <message>
        <source>Go there</source>
        <translation>Đến đó</translation>
    </message>
    <message>
        <source>Meetings that were held without adopted minutes: {0}.</source>
        <translation>Buổi đã họp mà biên bản chưa thông qua: {0}.</translation>
    </message>
    <message>
        <source>No probation is overdue.</source>
        <translation>Không có đảng viên dự bị quá hạn.</translation>
    </message>
    <message>
        <source>No recent backup yet; one is made before anything else.</source>
        <translation>Chưa có bản sao lưu mới; sổ sẽ sao lưu trước mọi việc khác.</translation>
    </message>
    <message>
        <source>No task is overdue; still open: {0}.</source>
        <translation>Không có nhiệm vụ quá hạn; chưa xong: {0}.</translation>
    </message>
    <message>
        <source>Probations overdue: {0}.</source>
        <translation>Đảng viên dự bị quá hạn: {0}.</translation>
    </message>
    <message>
        <source>Tasks overdue: {0}.</source>
        <translation>Nhiệm vụ quá hạn: {0}.</translation>
    </message>
    <message>
        <source>The audit trail has {0} places that do not agree. Ask for help first.</source>
        <translation>Lịch sử ghi sổ có {0} chỗ không khớp. Gọi người hỗ trợ trước đã.</translation>
    </message>
    <message>
        <source>The audit trail is whole: {0} lines.</source>
        <translation>Lịch sử ghi sổ nguyên vẹn: {0} dòng.</translation>
    </message>
    <message>
        <source>The library has no documents.</source>
        <translation>Thư viện chưa có văn bản.</translation>
    </message>
    <message>
        <source>The library holds {0} documents.</source>
        <translation>Thư viện có {0} văn bản.</translation>
    </message>
    <message>
        <source>The list was compared with the superior&apos;s this quarter.</source>
        <translation>Danh sách đã đối chiếu với cấp trên trong quý.</translation>
    </message>
    <message>
        <source>The list was not compared with the superior&apos;s this quarter.</source>
        <translation>Danh sách chưa đối chiếu với cấp trên trong quý.</translation>
    </message>
    <message>
        <source>The minutes of all meetings that were held are adopted: {0}.</source>
        <translation>Biên bản của các buổi đã họp đều đã thông qua: {0}.</translation>
    </message>
    <message>
        <source>The recovery code was confirmed.</source>
        <translation>Mã khôi phục đã được xác nhận.</translation>
    </message>
    <message>
        <source>The recovery code was never confirmed; a new one comes with the hand-over.</source>
        <translation>Mã khôi phục chưa được xác nhận; bàn giao sẽ có mã mới.</translation>
    </message>
    <message>
        <source>There is a recent backup.</source>
        <translation>Có bản sao lưu mới.</translation>
    </message>
    <message>
        <source>What both should know</source>
        <translation>Hai bên cần biết</translation>
    </message>
    <message>
        <source>What is not done hinders nothing: the minutes tell of it, and both sign.</source>
        <translation>Chỗ chưa xong không cản trở: biên bản có ghi, và hai bên cùng ký.</translation>
    </message>
</context>
<context>
    <name>ChecksPane</name>
    <message>
        <source>After the meeting</source>
        <translation>Sau buổi họp</translation>
    </message>
    <message>
        <source>Before the meeting</source>
        <translation>Trước buổi họp</translation>
    </message>
    <message>
        <source>Nothing is missing.</source>
        <translation>Không thiếu gì.</translation>
    </message>
    <message>
        <source>Write the names</source>
        <translation>Ghi tên chi bộ</translation>
    </message>
</context>
<context>
    <name>ChoiceBox</name>
    <message>
        <source>None</source>
        <translation>Không chọn</translation>
    </message>
</context>
<context>
    <name>ChooseStep</name>
    <message>
        <source>Backups in the folder of the book</source>
        <translation>Bản sao lưu trong thư mục của sổ</translation>
    </message>
    <message>
        <source>Bring the book back</source>
        <translation>Mở lại sổ từ bản sao lưu</translation>
    </message>
    <message>
        <source>Choose a backup or a hand-over file</source>
        <translation>Chọn bản sao lưu hoặc tệp bàn giao</translation>
    </message>
    <message>
        <source>Choose the newest backup there is. Members, notes and settings become as they were then; documents are imported again from their packs.</source>
        <translation>Đồng chí chọn bản mới nhất hiện có. Đảng viên, ghi chú, cài đặt trở lại như ngày ấy; văn bản nạp lại từ gói.</translation>
    </message>
    <message>
        <source>Or drop the file (.sotaybk) on this window.</source>
        <translation>Hoặc kéo tệp (.sotaybk) thả vào cửa sổ này.</translation>
    </message>
</context>
<context>
    <name>Citation</name>
    <message numerus="yes">
        <source>May be one of %n document(s)</source>
        <translation>
            <numerusform>Có thể là một trong %n văn bản</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} is not in the library</source>
        <translation>{0} chưa có trong sổ</translation>
    </message>
</context>
<context>
    <name>CloseDialog</name>
    <message>
        <source>A closed month stays closed: no line comes into it any more. Mistakes are mended by counter-entries.</source>
        <translation>Tháng đã khóa không mở lại và không ghi thêm được. Sai sót sửa bằng khoản điều chỉnh.</translation>
    </message>
    <message>
        <source>Close the month</source>
        <translation>Khóa tháng</translation>
    </message>
    <message>
        <source>Close {0}</source>
        <translation>Khóa sổ tháng {0}</translation>
    </message>
    <message>
        <source>Collected during the month: {0}</source>
        <translation>Thu được trong tháng: {0}</translation>
    </message>
    <message>
        <source>Due to the superior: {0}</source>
        <translation>Phải nộp cấp trên: {0}</translation>
    </message>
    <message>
        <source>Handed over to the superior</source>
        <translation>Số đã nộp cấp trên</translation>
    </message>
    <message>
        <source>Kept by the cell ({0} %): {1}</source>
        <translation>Chi bộ giữ lại ({0} %): {1}</translation>
    </message>
    <message>
        <source>Owed for the month: {0}</source>
        <translation>Phải đóng của tháng: {0}</translation>
    </message>
    <message>
        <source>Paid for the month: {0}</source>
        <translation>Đã đóng của tháng: {0}</translation>
    </message>
    <message>
        <source>{0} is still missing; what comes later is written on its own day.</source>
        <translation>Còn thiếu {0}; khoản đóng sau ghi vào ngày đóng.</translation>
    </message>
</context>
<context>
    <name>CockpitHeader</name>
    <message>
        <source>Back to the meetings</source>
        <translation>Về danh sách sinh hoạt</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Tiếp tục</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Chưa lưu được</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Tạm dừng</translation>
    </message>
    <message>
        <source>Saved by itself</source>
        <translation>Đã tự lưu</translation>
    </message>
    <message>
        <source>Saving …</source>
        <translation>Đang lưu …</translation>
    </message>
    <message>
        <source>began {0}</source>
        <translation>bắt đầu {0}</translation>
    </message>
    <message>
        <source>chaired by {0}</source>
        <translation>chủ trì: đ/c {0}</translation>
    </message>
    <message>
        <source>ended {0}</source>
        <translation>kết thúc {0}</translation>
    </message>
    <message>
        <source>planned for {0}</source>
        <translation>dự kiến {0}</translation>
    </message>
</context>
<context>
    <name>CockpitNews</name>
    <message numerus="yes">
        <source>%n member(s) not called yet.</source>
        <translation>
            <numerusform>Còn %n đồng chí chưa điểm danh.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) of the agenda not done.</source>
        <translation>
            <numerusform>Còn %n bước của chương trình chưa xong.</numerusform>
        </translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Tiếp tục</translation>
    </message>
    <message>
        <source>Nobody was marked on the roll.</source>
        <translation>Chưa điểm danh đồng chí nào.</translation>
    </message>
    <message>
        <source>See the minutes</source>
        <translation>Xem biên bản</translation>
    </message>
    <message>
        <source>Stop the clock</source>
        <translation>Dừng đồng hồ</translation>
    </message>
    <message>
        <source>Take it up again</source>
        <translation>Mở lại buổi họp</translation>
    </message>
    <message>
        <source>The meeting ended at {0}. What it wrote can be read here.</source>
        <translation>Buổi họp đã kết thúc lúc {0}. Nội dung đã ghi xem được ở đây.</translation>
    </message>
    <message>
        <source>The meeting was under way when the book was closed; its clock has run since {0}. Go on with it?</source>
        <translation>Buổi đang họp dở khi đóng sổ, đồng hồ vẫn tính từ {0}. Tiếp tục?</translation>
    </message>
    <message>
        <source>This meeting was called off.</source>
        <translation>Buổi này đã hoãn.</translation>
    </message>
    <message>
        <source>{0} minutes so far; the rule asks for {1} ({2}).</source>
        <translation>Mới họp {0} phút; quy tắc cần {1} phút ({2}).</translation>
    </message>
</context>
<context>
    <name>CockpitPage</name>
    <message numerus="yes">
        <source>%n member(s) marked as present</source>
        <translation>
            <numerusform>Đã ghi %n đồng chí có mặt</numerusform>
        </translation>
    </message>
    <message>
        <source>Run a meeting</source>
        <translation>Bàn điều hành</translation>
    </message>
</context>
<context>
    <name>CockpitScreen</name>
    <message>
        <source>Agenda</source>
        <translation>Chương trình</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Nội dung</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Biên bản</translation>
    </message>
    <message>
        <source>Roll</source>
        <translation>Điểm danh</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>Chấm điểm</translation>
    </message>
    <message>
        <source>Speeches</source>
        <translation>Phát biểu</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Nhiệm vụ</translation>
    </message>
    <message>
        <source>Votes</source>
        <translation>Biểu quyết</translation>
    </message>
</context>
<context>
    <name>CockpitWords</name>
    <message>
        <source>Body</source>
        <translation>Nội dung</translation>
    </message>
    <message>
        <source>Deceased</source>
        <translation>Từ trần</translation>
    </message>
    <message>
        <source>Elsewhere for a time</source>
        <translation>Sinh hoạt tạm thời nơi khác</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Kết thúc</translation>
    </message>
    <message>
        <source>Excused</source>
        <translation>Vắng có lý do</translation>
    </message>
    <message>
        <source>Exempt from meetings</source>
        <translation>Miễn sinh hoạt</translation>
    </message>
    <message>
        <source>Here for a time</source>
        <translation>Sinh hoạt tạm thời tại đây</translation>
    </message>
    <message>
        <source>Left the Party</source>
        <translation>Đã ra khỏi Đảng</translation>
    </message>
    <message>
        <source>Moved away</source>
        <translation>Đã chuyển đi</translation>
    </message>
    <message>
        <source>No reason</source>
        <translation>Không lý do</translation>
    </message>
    <message>
        <source>Official</source>
        <translation>Chính thức</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>Mở đầu</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>Có mặt</translation>
    </message>
    <message>
        <source>Probationary</source>
        <translation>Dự bị</translation>
    </message>
    <message>
        <source>Step without a title</source>
        <translation>Nội dung chưa đặt tên</translation>
    </message>
    <message>
        <source>Suspended from meetings</source>
        <translation>Đình chỉ sinh hoạt</translation>
    </message>
    <message>
        <source>Unexcused</source>
        <translation>Vắng không lý do</translation>
    </message>
    <message>
        <source>With reason</source>
        <translation>Có lý do</translation>
    </message>
    <message>
        <source>left {0}</source>
        <translation>về {0}</translation>
    </message>
</context>
<context>
    <name>CodePage</name>
    <message>
        <source>Back to the passphrase</source>
        <translation>Quay lại gõ mật khẩu</translation>
    </message>
    <message>
        <source>Open with the code</source>
        <translation>Mở bằng mã</translation>
    </message>
    <message>
        <source>Open with the recovery code</source>
        <translation>Mở bằng mã khôi phục</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Mã khôi phục</translation>
    </message>
    <message>
        <source>Type the eight groups from the sheet that was printed or saved when the book was made. Capitals, spaces and dashes do not matter.</source>
        <translation>Gõ tám nhóm chữ số trên tờ mã đã in hoặc đã lưu khi tạo sổ. Chữ hoa, dấu cách và gạch nối không quan trọng.</translation>
    </message>
</context>
<context>
    <name>ComparePage</name>
    <message numerus="yes">
        <source>%n difference(s)</source>
        <translation>
            <numerusform>%n chỗ khác</numerusform>
        </translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Thêm mới</translation>
    </message>
    <message>
        <source>Back to reading</source>
        <translation>Quay lại trang đọc</translation>
    </message>
    <message>
        <source>Both texts are the same.</source>
        <translation>Hai bản giống nhau.</translation>
    </message>
    <message>
        <source>Both texts side by side</source>
        <translation>Hai bản đặt cạnh nhau</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Sửa đổi</translation>
    </message>
    <message>
        <source>Choose another text</source>
        <translation>Chọn bản khác</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>So sánh</translation>
    </message>
    <message>
        <source>Differences only</source>
        <translation>Chỉ chỗ khác nhau</translation>
    </message>
    <message>
        <source>Import the pack that brings it, then compare again.</source>
        <translation>Nạp gói có bản đó rồi so sánh lại.</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>Chuyển chỗ</translation>
    </message>
    <message>
        <source>Next difference</source>
        <translation>Chỗ khác sau</translation>
    </message>
    <message>
        <source>Not in the library</source>
        <translation>Không có trong thư viện</translation>
    </message>
    <message>
        <source>One of the two texts is not in the library.</source>
        <translation>Một trong hai bản không có trong thư viện.</translation>
    </message>
    <message>
        <source>Open the new text</source>
        <translation>Mở bản mới</translation>
    </message>
    <message>
        <source>Previous difference</source>
        <translation>Chỗ khác trước</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Đọc</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Bỏ đi</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Lưu thành PDF</translation>
    </message>
    <message>
        <source>revision {0}</source>
        <translation>bản sửa đổi số {0}</translation>
    </message>
</context>
<context>
    <name>ComparisonActions</name>
    <message>
        <source>Comparison</source>
        <translation>So sánh hai bản</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Save the comparison</source>
        <translation>Lưu bản so sánh</translation>
    </message>
    <message>
        <source>Saved {0}.</source>
        <translation>Đã lưu {0}.</translation>
    </message>
    <message>
        <source>Saving the comparison …</source>
        <translation>Đang lưu bản so sánh …</translation>
    </message>
    <message>
        <source>Stopped: the comparison was not saved.</source>
        <translation>Đã dừng: chưa lưu bản so sánh.</translation>
    </message>
</context>
<context>
    <name>ConfirmStep</name>
    <message>
        <source>From then on the audit trail names {0}.</source>
        <translation>Từ đó lịch sử ghi sổ mang tên đồng chí {0}.</translation>
    </message>
    <message>
        <source>Hand the book over to {0}?</source>
        <translation>Bàn giao sổ cho đồng chí {0}?</translation>
    </message>
    <message>
        <source>It gets new keys. The passphrase of {0}, the old recovery code and this computer&apos;s key store open nothing any more.</source>
        <translation>Sổ đổi sang khóa mới. Mật khẩu của đồng chí {0}, mã khôi phục cũ và kho khóa của máy này không mở được gì nữa.</translation>
    </message>
    <message>
        <source>Read this together. Up to here nothing has changed.</source>
        <translation>Hai bên cùng đọc. Đến đây sổ chưa có gì thay đổi.</translation>
    </message>
    <message>
        <source>The book is backed up first.</source>
        <translation>Trước hết, sổ được sao lưu.</translation>
    </message>
    <message>
        <source>The change of keys cannot be taken back, nor stopped once it has begun.</source>
        <translation>Đã đổi khóa thì không lấy lại được, và khi đang đổi thì không dừng được.</translation>
    </message>
    <message>
        <source>The new passphrase is easily guessed; the receiver may go back and choose a longer one.</source>
        <translation>Mật khẩu mới dễ đoán; bên nhận có thể quay lại đặt mật khẩu dài hơn.</translation>
    </message>
    <message>
        <source>Then come the new recovery code, the file for the new computer and the minutes; stay together until they are done.</source>
        <translation>Sau đó là mã khôi phục mới, tệp cho máy mới và biên bản; hai bên cùng ở lại đến khi xong.</translation>
    </message>
</context>
<context>
    <name>ContentPane</name>
    <message>
        <source>Conclusion of the chair</source>
        <translation>Kết luận của chủ trì</translation>
    </message>
    <message>
        <source>Content, as it goes into the minutes</source>
        <translation>Nội dung, đưa vào biên bản</translation>
    </message>
    <message>
        <source>No step is chosen</source>
        <translation>Chưa chọn nội dung nào</translation>
    </message>
    <message>
        <source>Presented by {0}</source>
        <translation>Đồng chí {0} trình bày</translation>
    </message>
    <message>
        <source>What was concluded</source>
        <translation>Chủ trì kết luận thế nào</translation>
    </message>
    <message>
        <source>What was told and discussed</source>
        <translation>Đã trình bày, thảo luận những gì</translation>
    </message>
    <message numerus="yes">
        <source>planned: %n minute(s)</source>
        <translation>
            <numerusform>dự kiến %n phút</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CopyActions</name>
    <message>
        <source>Delete</source>
        <translation>Xóa bản này</translation>
    </message>
    <message>
        <source>Look inside, restore</source>
        <translation>Xem bên trong, khôi phục</translation>
    </message>
    <message>
        <source>The copy of {0}</source>
        <translation>Bản {0}</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>Kiểm bản này</translation>
    </message>
</context>
<context>
    <name>CopyFacts</name>
    <message>
        <source>Every byte was read, every page opened, every table counted.</source>
        <translation>Đã đọc từng byte, mở từng trang, đếm từng bảng.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Tệp</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Tạo lúc</translation>
    </message>
    <message>
        <source>Newer: it went on from the book of now</source>
        <translation>Mới hơn: bản này ghi tiếp từ sổ hiện nay</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Số thứ tự</translation>
    </message>
    <message>
        <source>Of another book</source>
        <translation>Của một sổ khác</translation>
    </message>
    <message>
        <source>Older: the book went on from it</source>
        <translation>Cũ hơn: sổ đã ghi tiếp từ bản này</translation>
    </message>
    <message>
        <source>The copy and the book have nothing in common any more</source>
        <translation>Bản này và sổ hiện nay không còn điểm chung</translation>
    </message>
    <message>
        <source>The copy and the book parted {0}: they were written on two computers, or one was restored in between.</source>
        <translation>Bản này và sổ hiện nay đã tách nhau từ {0}: ghi trên hai máy, hoặc đã khôi phục ở giữa.</translation>
    </message>
    <message>
        <source>The same as the book of now</source>
        <translation>Giống hệt sổ hiện nay</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Đã kiểm</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Vì sao</translation>
    </message>
</context>
<context>
    <name>CorrectDialog</name>
    <message>
        <source>A correction needs its reason.</source>
        <translation>Bản đính chính phải có lý do.</translation>
    </message>
    <message>
        <source>Begin the correction</source>
        <translation>Lập bản đính chính</translation>
    </message>
    <message>
        <source>Correct the paper</source>
        <translation>Đính chính văn bản</translation>
    </message>
    <message>
        <source>Reason for the correction</source>
        <translation>Lý do đính chính</translation>
    </message>
    <message>
        <source>{0} stays as it was adopted. The correction is a version of its own with the same number.</source>
        <translation>{0} giữ nguyên như khi thông qua. Bản đính chính là một bản riêng, mang cùng số.</translation>
    </message>
</context>
<context>
    <name>CounterDialog</name>
    <message>
        <source>Day</source>
        <translation>Ngày</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>The counter-entry needs its day.</source>
        <translation>Khoản điều chỉnh phải có ngày.</translation>
    </message>
    <message>
        <source>Write the counter-entry</source>
        <translation>Ghi khoản điều chỉnh</translation>
    </message>
    <message>
        <source>Write why, for those who read the book.</source>
        <translation>Ghi lý do để người đọc sổ hiểu.</translation>
    </message>
    <message>
        <source>{0} for {1} is taken back by a line of the same amount with a minus. Both lines stay in the book.</source>
        <translation>Khoản {0} của tháng {1} được điều chỉnh bằng một khoản âm cùng số tiền. Cả hai khoản đều còn trong sổ.</translation>
    </message>
</context>
<context>
    <name>CountsModel</name>
    <message>
        <source>Become as in the copy</source>
        <translation>Trở lại như bản</translation>
    </message>
    <message>
        <source>Come into the book</source>
        <translation>Thêm vào sổ</translation>
    </message>
    <message>
        <source>Leave the book</source>
        <translation>Ra khỏi sổ</translation>
    </message>
    <message>
        <source>Other records</source>
        <translation>Dữ liệu khác</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Dữ liệu</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Giữ nguyên</translation>
    </message>
</context>
<context>
    <name>CrashWindow</name>
    <message numerus="yes">
        <source>(and %n more)</source>
        <translation>
            <numerusform>(và %n lỗi nữa)</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng cửa sổ này</translation>
    </message>
    <message>
        <source>Copy the text</source>
        <translation>Chép nội dung</translation>
    </message>
    <message>
        <source>Log: {0}</source>
        <translation>Nhật ký: {0}</translation>
    </message>
    <message>
        <source>Open the book again</source>
        <translation>Mở lại sổ</translation>
    </message>
    <message>
        <source>Open the folder of the log</source>
        <translation>Mở thư mục nhật ký</translation>
    </message>
    <message>
        <source>Something went wrong in the program</source>
        <translation>Chương trình gặp sự cố</translation>
    </message>
    <message>
        <source>Sổ tay has failed</source>
        <translation>Sổ tay gặp sự cố</translation>
    </message>
    <message>
        <source>Text for whoever helps</source>
        <translation>Nội dung cho người giúp đỡ</translation>
    </message>
    <message>
        <source>What was saved before is safe. Open the book again and go on; where this comes back, copy the text below for whoever helps. It stays on this computer: nothing is sent.</source>
        <translation>Những gì đã lưu vẫn còn nguyên. Mở lại sổ rồi làm tiếp; nếu sự cố lặp lại, chép phần chữ dưới đây cho người giúp đỡ. Nội dung chỉ ở trên máy này, không gửi đi đâu.</translation>
    </message>
</context>
<context>
    <name>DateEditor</name>
    <message>
        <source>Not a day. Type it as 05/10/2026.</source>
        <translation>Chưa phải là ngày. Gõ như 05/10/2026.</translation>
    </message>
    <message>
        <source>dd/mm/yyyy</source>
        <translation>ngày/tháng/năm</translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>15/11 or +7</source>
        <translation>15/11 hoặc +7</translation>
    </message>
    <message>
        <source>Not a day. Type it as 15/11/2026, 15/11 or +7.</source>
        <translation>Không phải ngày. Gõ như 15/11/2026, 15/11 hoặc +7.</translation>
    </message>
    <message>
        <source>Open the calendar (Alt+Down)</source>
        <translation>Mở lịch (Alt+Down)</translation>
    </message>
</context>
<context>
    <name>DayDialog</name>
    <message>
        <source>Change the day</source>
        <translation>Đổi ngày</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Ngày</translation>
    </message>
    <message>
        <source>Not a day. Type it as 05/10/2026.</source>
        <translation>Không phải một ngày. Gõ như 05/10/2026.</translation>
    </message>
</context>
<context>
    <name>DayEditor</name>
    <message>
        <source>Not a day. Type it as 19/05/2020, 05/2020 or 2020.</source>
        <translation>Chưa phải ngày. Gõ như 19/05/2020, 05/2020 hoặc 2020.</translation>
    </message>
    <message>
        <source>dd/mm/yyyy, mm/yyyy or yyyy</source>
        <translation>ngày/tháng/năm, tháng/năm hoặc năm</translation>
    </message>
</context>
<context>
    <name>DelayDialog</name>
    <message>
        <source>From month</source>
        <translation>Từ tháng</translation>
    </message>
    <message>
        <source>Give the last month, not before the first.</source>
        <translation>Ghi tháng cuối, không trước tháng đầu.</translation>
    </message>
    <message>
        <source>Give the month from which it holds.</source>
        <translation>Ghi tháng bắt đầu.</translation>
    </message>
    <message>
        <source>Let pay late</source>
        <translation>Ghi nộp chậm</translation>
    </message>
    <message>
        <source>May pay late through month</source>
        <translation>Được nộp chậm đến hết tháng</translation>
    </message>
    <message>
        <source>Nothing is taken off what is owed. Until then the list and the report tell the reason, and months unpaid are no ground for a warning; afterwards it comes back.</source>
        <translation>Số phải đóng giữ nguyên. Đến hết tháng ấy, danh sách và báo cáo ghi lý do, sổ không nhắc về các tháng chưa đóng; sau đó sổ lại nhắc.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>Write why, for those who read the book.</source>
        <translation>Ghi lý do để người đọc sổ hiểu.</translation>
    </message>
</context>
<context>
    <name>DocumentActions</name>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Printing …</source>
        <translation>Đang in …</translation>
    </message>
    <message>
        <source>Save a copy as PDF</source>
        <translation>Xuất PDF</translation>
    </message>
    <message>
        <source>Save a copy as a Word document</source>
        <translation>Xuất tệp Word (DOCX)</translation>
    </message>
    <message>
        <source>Save a copy as plain text</source>
        <translation>Xuất văn bản thuần</translation>
    </message>
    <message>
        <source>Saved {0}</source>
        <translation>Đã lưu {0}</translation>
    </message>
    <message>
        <source>Saving a copy …</source>
        <translation>Đang xuất bản sao …</translation>
    </message>
    <message>
        <source>Sent to the printer: {0}</source>
        <translation>Đã gửi {0} tới máy in</translation>
    </message>
    <message>
        <source>Stopped: no copy was made.</source>
        <translation>Đã dừng: chưa có bản sao nào.</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Văn bản thuần (*.txt)</translation>
    </message>
    <message>
        <source>Word document (*.docx)</source>
        <translation>Tệp Word (*.docx)</translation>
    </message>
</context>
<context>
    <name>DueModel</name>
    <message>
        <source>By a day</source>
        <translation>Có thời hạn</translation>
    </message>
    <message>
        <source>Missing in the book</source>
        <translation>Còn thiếu trong sổ</translation>
    </message>
    <message>
        <source>The whole list</source>
        <translation>Cả danh sách</translation>
    </message>
</context>
<context>
    <name>DuePane</name>
    <message>
        <source>No probation, badge or transfer is due, and nothing that the list asks for is missing.</source>
        <translation>Không ai sắp hết thời gian dự bị, đến kỳ Huy hiệu hay đến hạn chuyển sinh hoạt; danh sách không thiếu mục nào.</translation>
    </message>
    <message>
        <source>Nothing is due</source>
        <translation>Không có việc đến hạn</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>Cần làm</translation>
    </message>
    <message>
        <source>To do about members</source>
        <translation>Việc cần làm về đảng viên</translation>
    </message>
</context>
<context>
    <name>DuesMenu</name>
    <message>
        <source>Book of dues of {0}</source>
        <translation>Sổ thu đảng phí năm {0}</translation>
    </message>
    <message>
        <source>List of {0} for signing</source>
        <translation>Danh sách thu tháng {0}</translation>
    </message>
    <message>
        <source>Print …</source>
        <translation>In …</translation>
    </message>
    <message>
        <source>Report of quarter {0}/{1}</source>
        <translation>Báo cáo thu, nộp quý {0}/{1}</translation>
    </message>
    <message>
        <source>Report of {0}</source>
        <translation>Báo cáo thu, nộp {0}</translation>
    </message>
    <message>
        <source>Rules about dues …</source>
        <translation>Quy tắc đảng phí …</translation>
    </message>
    <message>
        <source>Save as PDF …</source>
        <translation>Lưu PDF …</translation>
    </message>
    <message>
        <source>Save for Excel …</source>
        <translation>Lưu cho Excel …</translation>
    </message>
    <message>
        <source>Save for Word …</source>
        <translation>Lưu cho Word …</translation>
    </message>
    <message>
        <source>Share that the cell keeps …</source>
        <translation>Tỷ lệ giữ lại …</translation>
    </message>
    <message>
        <source>Use the original rules again</source>
        <translation>Dùng lại quy tắc gốc</translation>
    </message>
</context>
<context>
    <name>DuesModel</name>
    <message>
        <source>Balance</source>
        <translation>Số dư</translation>
    </message>
    <message>
        <source>Full name, position</source>
        <translation>Họ và tên, chức vụ</translation>
    </message>
    <message>
        <source>Group, rate</source>
        <translation>Nhóm, mức đóng</translation>
    </message>
    <message>
        <source>Owed</source>
        <translation>Phải đóng</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Đã đóng</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Tình trạng</translation>
    </message>
    <message>
        <source>To take</source>
        <translation>Thu</translation>
    </message>
    <message>
        <source>To take of {0}: {1}</source>
        <translation>Thu của đồng chí {0}: {1}</translation>
    </message>
    <message>
        <source>marked</source>
        <translation>đã đánh dấu</translation>
    </message>
    <message>
        <source>no group yet</source>
        <translation>chưa có nhóm</translation>
    </message>
    <message>
        <source>not marked</source>
        <translation>chưa đánh dấu</translation>
    </message>
    <message>
        <source>portal</source>
        <translation>Cổng DVC</translation>
    </message>
</context>
<context>
    <name>DuesPage</name>
    <message numerus="yes">
        <source>%n member(s) with months unpaid</source>
        <translation>
            <numerusform>%n đồng chí nhiều tháng chưa đóng đảng phí</numerusform>
        </translation>
    </message>
    <message>
        <source>Closed months keep the sums they were closed with: {0}. What differs now is collected, or given back by a counter-entry, on a day of an open month.</source>
        <translation>Tháng đã khóa giữ nguyên số đã khóa: {0}. Phần chênh so với nay thì thu thêm, hoặc trả lại bằng khoản điều chỉnh, ghi vào ngày của tháng chưa khóa.</translation>
    </message>
    <message>
        <source>Closed: {0}</source>
        <translation>Đã khóa sổ tháng {0}</translation>
    </message>
    <message>
        <source>Dues</source>
        <translation>Đảng phí</translation>
    </message>
    <message>
        <source>Exemption removed: from {0}</source>
        <translation>Đã bỏ miễn, giảm từ tháng {0}</translation>
    </message>
    <message>
        <source>Exemption written: {0}</source>
        <translation>Đã ghi miễn, giảm: {0}</translation>
    </message>
    <message>
        <source>Group removed: from {0}</source>
        <translation>Đã bỏ nhóm từ tháng {0}</translation>
    </message>
    <message>
        <source>Group written: {0}</source>
        <translation>Đã ghi nhóm đóng đảng phí: {0}</translation>
    </message>
    <message>
        <source>Leave to pay late removed: from {0}</source>
        <translation>Đã bỏ đảng phí nộp chậm: từ tháng {0}</translation>
    </message>
    <message>
        <source>Leave to pay late written: {0}</source>
        <translation>Đã ghi đảng phí nộp chậm: {0}</translation>
    </message>
    <message>
        <source>Share saved</source>
        <translation>Đã ghi tỷ lệ giữ lại</translation>
    </message>
    <message>
        <source>Taken back: {0} for {1}</source>
        <translation>Đã điều chỉnh: {0} của tháng {1}</translation>
    </message>
    <message numerus="yes">
        <source>Taken: {0} of %n member(s)</source>
        <translation>
            <numerusform>Đã thu {0} của %n đồng chí</numerusform>
        </translation>
    </message>
    <message>
        <source>The cell&apos;s own rules about dues were saved.</source>
        <translation>Đã ghi quy tắc đảng phí của chi bộ.</translation>
    </message>
    <message>
        <source>The original rules are in use again.</source>
        <translation>Đã dùng lại quy tắc gốc.</translation>
    </message>
</context>
<context>
    <name>DuesPane</name>
    <message>
        <source>Add an exemption …</source>
        <translation>Thêm miễn, giảm …</translation>
    </message>
    <message>
        <source>Change the group …</source>
        <translation>Đổi nhóm …</translation>
    </message>
    <message>
        <source>Choose a member: the sum of the month stands here, line by line.</source>
        <translation>Chọn một đồng chí để xem cách tính của tháng, từng dòng một.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Exemptions and reductions</source>
        <translation>Miễn, giảm</translation>
    </message>
    <message>
        <source>From {0}: {1}</source>
        <translation>Từ {0}: {1}</translation>
    </message>
    <message>
        <source>Group and base</source>
        <translation>Nhóm và căn cứ</translation>
    </message>
    <message>
        <source>Let pay late …</source>
        <translation>Ghi nộp chậm …</translation>
    </message>
    <message>
        <source>Member&apos;s page</source>
        <translation>Hồ sơ</translation>
    </message>
    <message>
        <source>No group is written yet.</source>
        <translation>Chưa ghi nhóm.</translation>
    </message>
    <message>
        <source>None.</source>
        <translation>Không có.</translation>
    </message>
    <message>
        <source>Not paid in full: {0}</source>
        <translation>Chưa đóng đủ: {0}</translation>
    </message>
    <message>
        <source>Nothing was paid yet.</source>
        <translation>Chưa có khoản nào.</translation>
    </message>
    <message>
        <source>One member</source>
        <translation>Từng đồng chí</translation>
    </message>
    <message>
        <source>Owed</source>
        <translation>Phải đóng</translation>
    </message>
    <message>
        <source>Owed for {0}</source>
        <translation>Phải đóng tháng {0}</translation>
    </message>
    <message>
        <source>Paying late for a reason</source>
        <translation>Nộp chậm có lý do</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>Các khoản đã đóng</translation>
    </message>
    <message>
        <source>Print the receipt {0}</source>
        <translation>In biên nhận {0}</translation>
    </message>
    <message>
        <source>Remove: {0}</source>
        <translation>Bỏ: {0}</translation>
    </message>
    <message>
        <source>Take back by a counter-entry …</source>
        <translation>Ghi khoản điều chỉnh …</translation>
    </message>
    <message>
        <source>Write a payment …</source>
        <translation>Ghi khoản thu …</translation>
    </message>
    <message>
        <source>base {0}</source>
        <translation>căn cứ {0}</translation>
    </message>
    <message>
        <source>from {0} on</source>
        <translation>từ {0}</translation>
    </message>
    <message>
        <source>noted on {0}</source>
        <translation>ghi ngày {0}</translation>
    </message>
    <message>
        <source>reason erased on request</source>
        <translation>lý do đã xóa theo yêu cầu</translation>
    </message>
    <message>
        <source>region {0}</source>
        <translation>vùng {0}</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>đã điều chỉnh</translation>
    </message>
    <message>
        <source>{0} % off: {1}</source>
        <translation>Giảm {0} %: {1}</translation>
    </message>
    <message>
        <source>{0} for {1}</source>
        <translation>{0} · tháng {1}</translation>
    </message>
    <message>
        <source>{0} – {1}</source>
        <translation>{0} – {1}</translation>
    </message>
</context>
<context>
    <name>DuesTable</name>
    <message>
        <source>Dues of the month, one row for each member</source>
        <translation>Đảng phí của tháng, mỗi đồng chí một dòng</translation>
    </message>
    <message>
        <source>amount</source>
        <translation>số tiền</translation>
    </message>
</context>
<context>
    <name>DuesView</name>
    <message>
        <source>By the rules and groups of today {0} would be owed; it was closed with {1}.</source>
        <translation>Tính theo quy tắc và nhóm hiện nay là {0}; khi khóa sổ là {1}.</translation>
    </message>
    <message>
        <source>Came in during the month: {0}</source>
        <translation>Thu trong tháng: {0}</translation>
    </message>
    <message>
        <source>Close the month …</source>
        <translation>Khóa tháng …</translation>
    </message>
    <message>
        <source>Closed on {0}: payments go on a day of an open month, mistakes are mended by counter-entries.</source>
        <translation>Đã khóa sổ ngày {0}: khoản đóng sau ghi vào tháng chưa khóa, sai sót sửa bằng khoản điều chỉnh.</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Từng đồng chí</translation>
    </message>
    <message>
        <source>Members come from the register; who pays here follows from their state.</source>
        <translation>Đảng viên lấy từ danh sách; ai đóng ở đây tùy theo tình trạng sinh hoạt.</translation>
    </message>
    <message>
        <source>Month {0}</source>
        <translation>Tháng {0}</translation>
    </message>
    <message>
        <source>Nobody has written which share this kind of cell keeps. Ask the superior.</source>
        <translation>Chưa rõ loại chi bộ này giữ lại bao nhiêu. Hỏi cấp trên.</translation>
    </message>
    <message>
        <source>Nobody pays dues in this month</source>
        <translation>Tháng này chưa có ai đóng đảng phí</translation>
    </message>
    <message>
        <source>Nothing was taken for this month yet. {0}</source>
        <translation>Tháng này chưa thu. {0}</translation>
    </message>
    <message>
        <source>Open the register</source>
        <translation>Mở danh sách đảng viên</translation>
    </message>
    <message>
        <source>Owed {0} · paid {1} · missing {2}</source>
        <translation>Phải đóng {0} · đã đóng {1} · còn thiếu {2}</translation>
    </message>
    <message>
        <source>Reports, lists</source>
        <translation>Báo cáo, danh sách</translation>
    </message>
    <message>
        <source>Several months of this year unpaid without a known reason: {0}. Ask them, and tell the committee.</source>
        <translation>Nhiều tháng trong năm chưa đóng: {0}. Hỏi lý do và báo chi ủy.</translation>
    </message>
    <message>
        <source>Take the marked</source>
        <translation>Thu tháng này</translation>
    </message>
    <message>
        <source>Take this month: {0}</source>
        <translation>Thu tháng này: {0}</translation>
    </message>
    <message>
        <source>Take {0}</source>
        <translation>Thu {0}</translation>
    </message>
    <message>
        <source>The month after</source>
        <translation>Tháng sau</translation>
    </message>
    <message>
        <source>The month before</source>
        <translation>Tháng trước</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Tháng này</translation>
    </message>
    <message>
        <source>Unpaid for a reason that is written: {0}.</source>
        <translation>Chưa đóng, có lý do đã ghi: {0}.</translation>
    </message>
    <message>
        <source>What they owe cannot be told: {0}. Choose a name to see why.</source>
        <translation>Chưa tính được mức đóng: {0}. Chọn tên để xem lý do.</translation>
    </message>
    <message>
        <source>Write the share</source>
        <translation>Ghi tỷ lệ</translation>
    </message>
    <message>
        <source>kept {0}</source>
        <translation>giữ lại {0}</translation>
    </message>
    <message>
        <source>kept {0} % = {1}</source>
        <translation>giữ lại {0} % = {1}</translation>
    </message>
    <message>
        <source>to hand over {0}</source>
        <translation>nộp cấp trên {0}</translation>
    </message>
</context>
<context>
    <name>DuesWords</name>
    <message numerus="yes">
        <source>%n month(s) unpaid</source>
        <translation>
            <numerusform>Chậm %n tháng</numerusform>
        </translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>Tiền mặt</translation>
    </message>
    <message>
        <source>Elsewhere</source>
        <translation>Không thu</translation>
    </message>
    <message>
        <source>Exempt</source>
        <translation>Được miễn</translation>
    </message>
    <message>
        <source>Fixed amount</source>
        <translation>Mức cố định</translation>
    </message>
    <message>
        <source>May pay late</source>
        <translation>Được nộp chậm</translation>
    </message>
    <message>
        <source>Minimum wage, region {0}</source>
        <translation>Lương tối thiểu vùng {0}</translation>
    </message>
    <message>
        <source>National public service portal</source>
        <translation>Cổng Dịch vụ công quốc gia</translation>
    </message>
    <message>
        <source>No group is written for this month. Choose it.</source>
        <translation>Chưa ghi nhóm cho tháng này. Chọn nhóm.</translation>
    </message>
    <message>
        <source>Not collected by this cell in this month</source>
        <translation>Chi bộ không thu tháng này</translation>
    </message>
    <message>
        <source>Not paid yet</source>
        <translation>Chưa đóng</translation>
    </message>
    <message>
        <source>Owes of before</source>
        <translation>Còn nợ cũ</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Đã đóng</translation>
    </message>
    <message>
        <source>Paid in part</source>
        <translation>Đóng thiếu</translation>
    </message>
    <message>
        <source>Rate not known</source>
        <translation>Chưa rõ mức</translation>
    </message>
    <message>
        <source>Rounded to whole đồng</source>
        <translation>Làm tròn đến đồng</translation>
    </message>
    <message>
        <source>Suspended: in custody nothing is collected, for other reasons ask the superior. Write an exemption, or type the amount.</source>
        <translation>Đang bị đình chỉ sinh hoạt: bị tạm giữ, tạm giam thì không thu; lý do khác thì hỏi cấp trên. Ghi miễn, giảm hoặc gõ số tiền.</translation>
    </message>
    <message>
        <source>The base is missing. Write the salary or pension.</source>
        <translation>Thiếu tiền làm căn cứ. Ghi mức lương hoặc lương hưu.</translation>
    </message>
    <message>
        <source>The region of the minimum wage is missing.</source>
        <translation>Thiếu vùng lương tối thiểu.</translation>
    </message>
    <message>
        <source>The register holds no state of this member. Write it on the member&apos;s page.</source>
        <translation>Danh sách chưa có tình trạng sinh hoạt của đồng chí này. Ghi ở hồ sơ đảng viên.</translation>
    </message>
    <message>
        <source>The rule of this month is known, its figures are not. Ask the superior, or type the amount.</source>
        <translation>Biết quy định của tháng này nhưng chưa đọc được mức. Hỏi cấp trên, hoặc gõ số tiền.</translation>
    </message>
    <message>
        <source>The table of rules has no minimum wage for this month and region. Add it.</source>
        <translation>Bảng quy tắc chưa có lương tối thiểu của vùng và tháng này. Thêm vào bảng.</translation>
    </message>
    <message>
        <source>The table of rules has no rate for this month. Ask the superior, then add the rule.</source>
        <translation>Bảng quy tắc chưa có mức đóng cho tháng này. Hỏi cấp trên rồi thêm quy tắc.</translation>
    </message>
    <message>
        <source>The table of rules no longer names this group. Choose another one.</source>
        <translation>Bảng quy tắc không còn nhóm này. Chọn nhóm khác.</translation>
    </message>
    <message>
        <source>The table of rules says nothing of members in this state. Ask the superior, then add the rule.</source>
        <translation>Bảng quy tắc chưa nói về tình trạng này. Hỏi cấp trên rồi thêm quy tắc.</translation>
    </message>
    <message>
        <source>This day has not come yet: by the clock it is {0}.</source>
        <translation>Ngày này chưa đến: theo đồng hồ máy hôm nay là {0}.</translation>
    </message>
    <message>
        <source>This group pays as one of groups 4 to 7, whichever fits. Choose that one.</source>
        <translation>Nhóm này đóng như một trong các nhóm 4 đến 7. Chọn nhóm phù hợp.</translation>
    </message>
    <message>
        <source>even</source>
        <translation>đủ</translation>
    </message>
    <message>
        <source>exempt</source>
        <translation>miễn</translation>
    </message>
    <message>
        <source>lacks {0}</source>
        <translation>thiếu {0}</translation>
    </message>
    <message>
        <source>less {0} %</source>
        <translation>giảm {0} %</translation>
    </message>
    <message>
        <source>less {0} %: {1}</source>
        <translation>giảm {0} %: {1}</translation>
    </message>
    <message>
        <source>may pay late through {0}</source>
        <translation>được nộp chậm đến hết tháng {0}</translation>
    </message>
    <message>
        <source>may pay late through {0}: {1}</source>
        <translation>được nộp chậm đến hết tháng {0}: {1}</translation>
    </message>
    <message>
        <source>{0} % of {1}</source>
        <translation>{0} % của {1}</translation>
    </message>
    <message>
        <source>{0} ahead</source>
        <translation>trước {0}</translation>
    </message>
    <message>
        <source>{0} more</source>
        <translation>dư {0}</translation>
    </message>
    <message>
        <source>{0} đồng</source>
        <translation>{0} đồng</translation>
    </message>
    <message>
        <source>{0}, less {1} %</source>
        <translation>{0}, giảm {1} %</translation>
    </message>
    <message>
        <source>× {0} %</source>
        <translation>× {0} %</translation>
    </message>
</context>
<context>
    <name>DutyDialog</name>
    <message>
        <source>Change the duty</source>
        <translation>Sửa việc</translation>
    </message>
    <message>
        <source>Due on (15/11, +7)</source>
        <translation>Đến hạn ngày (15/11, +7)</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>Lặp lại</translation>
    </message>
    <message>
        <source>Last time not after (may stay empty)</source>
        <translation>Lặp lại đến hết ngày (có thể để trống)</translation>
    </message>
    <message>
        <source>New duty</source>
        <translation>Việc mới</translation>
    </message>
    <message>
        <source>Not a day. Type 15/11 or 15/11/2026.</source>
        <translation>Chưa phải là ngày. Gõ 15/11 hoặc 15/11/2026.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>Save the duty</source>
        <translation>Ghi việc</translation>
    </message>
    <message>
        <source>Say what is to be done.</source>
        <translation>Ghi việc cần làm.</translation>
    </message>
    <message>
        <source>The last day is before the first.</source>
        <translation>Ngày cuối trước ngày đến hạn.</translation>
    </message>
    <message>
        <source>What is to be done</source>
        <translation>Việc cần làm</translation>
    </message>
    <message>
        <source>needed</source>
        <translation>bắt buộc</translation>
    </message>
</context>
<context>
    <name>EndDialog</name>
    <message>
        <source>End the meeting</source>
        <translation>Kết thúc buổi</translation>
    </message>
    <message>
        <source>End “{0}”?</source>
        <translation>Kết thúc “{0}”?</translation>
    </message>
    <message>
        <source>Go on meeting</source>
        <translation>Họp tiếp</translation>
    </message>
    <message>
        <source>Nothing is missing. The minutes come next.</source>
        <translation>Không thiếu gì. Tiếp theo là biên bản.</translation>
    </message>
    <message>
        <source>The minutes show these gaps; the meeting can be taken up again at any time.</source>
        <translation>Biên bản sẽ chỉ rõ những chỗ này; có thể mở lại buổi họp bất cứ lúc nào.</translation>
    </message>
</context>
<context>
    <name>EndOfText</name>
    <message>
        <source>Mark as not read</source>
        <translation>Bỏ đánh dấu đã đọc</translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation>Đánh dấu đã đọc</translation>
    </message>
</context>
<context>
    <name>EraseDialog</name>
    <message>
        <source>Erase personal data on request</source>
        <translation>Xóa dữ liệu cá nhân theo yêu cầu</translation>
    </message>
    <message>
        <source>Erase the data</source>
        <translation>Xóa dữ liệu</translation>
    </message>
    <message>
        <source>Erased: numbers, addresses, birth, education, work, contacts; why they were away or exempt, what they said in meetings, remarks. Also in the trail.</source>
        <translation>Xóa: các số, địa chỉ, ngày sinh, học vấn, nghề nghiệp, liên lạc; lý do vắng, lý do miễn giảm, ý kiến phát biểu, nhận xét. Xóa cả trong nhật ký ghi sổ.</translation>
    </message>
    <message>
        <source>Kept, as the books must: name, membership, positions, badges, end of the card; adopted papers, how they voted, amounts and decisions of dues.</source>
        <translation>Giữ theo quy định: họ tên, quá trình đảng viên, chức vụ, huy hiệu, mấy số cuối thẻ; văn bản đã ban hành, ai biểu quyết thế nào, số tiền và quyết định đảng phí.</translation>
    </message>
    <message>
        <source>Nothing was erased: this is not the name above.</source>
        <translation>Chưa xóa gì: tên vừa gõ không khớp. Gõ đúng họ tên ghi bên dưới.</translation>
    </message>
    <message>
        <source>Older backups still hold the data until they go. It cannot be undone.</source>
        <translation>Các bản sao lưu cũ còn giữ dữ liệu này cho đến khi được thay. Việc xóa không hoàn tác được.</translation>
    </message>
    <message>
        <source>Type the member&apos;s name to confirm</source>
        <translation>Gõ họ tên đảng viên để xác nhận</translation>
    </message>
</context>
<context>
    <name>Evaluation</name>
    <message>
        <source>By its points: {0}</source>
        <translation>Theo điểm: {0}</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Đảng viên</translation>
    </message>
    <message>
        <source>Not graded yet</source>
        <translation>Chưa xếp loại</translation>
    </message>
    <message>
        <source>The cell</source>
        <translation>Chi bộ</translation>
    </message>
    <message>
        <source>nobody is in the register yet</source>
        <translation>danh sách chưa có ai</translation>
    </message>
    <message>
        <source>own {0} · cell {1}</source>
        <translation>tự chấm {0} · chi bộ {1}</translation>
    </message>
    <message>
        <source>the rules have no form for members in this period</source>
        <translation>kỳ này quy tắc không có mẫu cho đảng viên</translation>
    </message>
    <message>
        <source>{0} of {1} graded</source>
        <translation>đã xếp loại {0}/{1}</translation>
    </message>
    <message numerus="yes">
        <source>{0}: %n member(s), at most {1} ({2} % of {3}). {4}</source>
        <translation>
            <numerusform>{0}: %n đồng chí, nhiều nhất {1} ({2} % của {3}). {4}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EvaluationDialog</name>
    <message>
        <source>By its points: {0}</source>
        <translation>Theo điểm: {0}</translation>
    </message>
    <message>
        <source>Cell</source>
        <translation>Chi bộ</translation>
    </message>
    <message>
        <source>Criterion</source>
        <translation>Tiêu chí</translation>
    </message>
    <message>
        <source>Decided by the committee</source>
        <translation>Cấp có thẩm quyền quyết định</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>Xếp loại</translation>
    </message>
    <message>
        <source>Graded by oneself</source>
        <translation>Tự đánh giá</translation>
    </message>
    <message>
        <source>How far it has come</source>
        <translation>Đã đến bước</translation>
    </message>
    <message>
        <source>Most</source>
        <translation>Tối đa</translation>
    </message>
    <message>
        <source>Not graded yet</source>
        <translation>Chưa xếp loại</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>Own</source>
        <translation>Tự chấm</translation>
    </message>
    <message>
        <source>Own points: {0}</source>
        <translation>Điểm tự chấm: {0}</translation>
    </message>
    <message>
        <source>Points of the cell: {0}</source>
        <translation>Điểm chi bộ chấm: {0}</translation>
    </message>
    <message>
        <source>Proposed by the cell</source>
        <translation>Chi bộ đề nghị</translation>
    </message>
    <message>
        <source>Save the grading</source>
        <translation>Ghi đánh giá</translation>
    </message>
    <message>
        <source>Sum: own {0}, of the cell {1}, of {2}</source>
        <translation>Cộng: tự chấm {0}, chi bộ {1}, tối đa {2}</translation>
    </message>
    <message>
        <source>{0} (from {1} points)</source>
        <translation>{0} (từ {1} điểm)</translation>
    </message>
    <message>
        <source>{0}: points are a number from 0 to {1}.</source>
        <translation>{0}: điểm là số từ 0 đến {1}.</translation>
    </message>
</context>
<context>
    <name>EvaluationPage</name>
    <message>
        <source>Delete the grading</source>
        <translation>Xóa đánh giá</translation>
    </message>
    <message>
        <source>Evaluation</source>
        <translation>Đánh giá, xếp loại</translation>
    </message>
    <message>
        <source>Give points</source>
        <translation>Chấm điểm</translation>
    </message>
    <message>
        <source>No form can be used for this period.</source>
        <translation>Kỳ này không có mẫu nào dùng được.</translation>
    </message>
    <message>
        <source>Print the results</source>
        <translation>In kết quả</translation>
    </message>
    <message>
        <source>Print the self-rating sheet</source>
        <translation>In phiếu tự đánh giá</translation>
    </message>
    <message>
        <source>Save the results</source>
        <translation>Lưu kết quả</translation>
    </message>
    <message>
        <source>Save the sheet</source>
        <translation>Lưu phiếu</translation>
    </message>
    <message>
        <source>See forms and rules</source>
        <translation>Xem mẫu và quy tắc</translation>
    </message>
    <message>
        <source>The grading was deleted: {0}</source>
        <translation>Đã xóa đánh giá: {0}</translation>
    </message>
    <message>
        <source>The grading was saved: {0}</source>
        <translation>Đã ghi đánh giá: {0}</translation>
    </message>
    <message>
        <source>The rules say from which day on a form holds, and whether it is for a year or a quarter.</source>
        <translation>Bảng quy tắc ghi mỗi mẫu dùng từ ngày nào, dùng cho năm hay cho quý.</translation>
    </message>
</context>
<context>
    <name>FactGrid</name>
    <message>
        <source>Issued</source>
        <translation>Ban hành</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>và %n văn bản nữa</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FieldBox</name>
    <message>
        <source>Original: {0}</source>
        <translation>Bản gốc: {0}</translation>
    </message>
    <message>
        <source>“{0}” is read as {1}.</source>
        <translation>Sổ hiểu “{0}” là {1}.</translation>
    </message>
</context>
<context>
    <name>FigureCharts</name>
    <message numerus="yes">
        <source>%n month(s) below the aim of {0} by {1}.</source>
        <translation>
            <numerusform>%n tháng dưới mức phấn đấu {0} theo {1}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) overdue.</source>
        <translation>
            <numerusform>Quá hạn %n nhiệm vụ.</numerusform>
        </translation>
    </message>
    <message>
        <source>Average {0}. Lowest in {1}: {2}.</source>
        <translation>Bình quân {0}. Thấp nhất tháng {1}: {2}.</translation>
    </message>
    <message>
        <source>Enter or a click shows the numbers</source>
        <translation>Bấm hoặc gõ Enter để xem con số</translation>
    </message>
    <message>
        <source>No meeting gave any task.</source>
        <translation>Chưa buổi nào giao nhiệm vụ.</translation>
    </message>
    <message>
        <source>Quarter {0}</source>
        <translation>Quý {0}</translation>
    </message>
    <message>
        <source>{0} of 4 quarters of {1} have enough.</source>
        <translation>{0}/4 quý năm {1} đủ sinh hoạt chuyên đề.</translation>
    </message>
    <message>
        <source>{0} of {1} tasks are done.</source>
        <translation>Đã xong {0}/{1} nhiệm vụ.</translation>
    </message>
</context>
<context>
    <name>FigureRow</name>
    <message>
        <source>How many</source>
        <translation>Số</translation>
    </message>
    <message>
        <source>Take this figure off</source>
        <translation>Bỏ số liệu này</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Đơn vị</translation>
    </message>
    <message>
        <source>What was counted</source>
        <translation>Tên số liệu</translation>
    </message>
</context>
<context>
    <name>FiguresEditor</name>
    <message>
        <source>A figure needs what was counted and a number, such as 12 or 2,5.</source>
        <translation>Số liệu cần có tên và một con số, như 12 hoặc 2,5.</translation>
    </message>
    <message>
        <source>Add a figure</source>
        <translation>Thêm số liệu</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Số liệu</translation>
    </message>
</context>
<context>
    <name>FileStep</name>
    <message>
        <source>Choose a folder</source>
        <translation>Chọn thư mục</translation>
    </message>
    <message>
        <source>It is encrypted; the new passphrase or the new recovery code opens it. On the new computer open Sổ tay and choose “I have a backup or a hand-over file”.</source>
        <translation>Tệp đã mã hóa; mật khẩu mới hoặc mã khôi phục mới mở được. Ở máy mới: mở Sổ tay, chọn “Tôi có bản sao lưu hoặc tệp bàn giao”.</translation>
    </message>
    <message>
        <source>The file for the new computer</source>
        <translation>Tệp cho máy mới</translation>
    </message>
    <message>
        <source>Write to {0}</source>
        <translation>Ghi vào {0}</translation>
    </message>
</context>
<context>
    <name>FilesEditor</name>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n tệp</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation>
            <numerusform>%n ảnh</numerusform>
        </translation>
    </message>
    <message>
        <source>Attach photos, documents</source>
        <translation>Đính kèm ảnh, tệp</translation>
    </message>
    <message>
        <source>Open larger</source>
        <translation>Xem ảnh lớn</translation>
    </message>
    <message>
        <source>Photos and documents of the entry</source>
        <translation>Ảnh và tệp của việc này</translation>
    </message>
    <message>
        <source>Save outside of the book …</source>
        <translation>Lưu ra ngoài sổ …</translation>
    </message>
    <message>
        <source>Take off the entry</source>
        <translation>Bỏ khỏi việc này</translation>
    </message>
</context>
<context>
    <name>FindBox</name>
    <message>
        <source>Exact marks</source>
        <translation>Đúng dấu</translation>
    </message>
    <message>
        <source>Find in this document</source>
        <translation>Tìm trong văn bản này</translation>
    </message>
    <message>
        <source>Find words only with the marks as they are typed</source>
        <translation>Chỉ tìm chữ có dấu đúng như đã gõ</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>Chỗ khớp sau</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>Chỗ khớp trước</translation>
    </message>
</context>
<context>
    <name>FlagBox</name>
    <message>
        <source>Yes</source>
        <translation>Có</translation>
    </message>
</context>
<context>
    <name>Frame</name>
    <message>
        <source>A pack is being imported. Locking stops the import; the library stays as it was before.</source>
        <translation>Đang nạp gói. Khóa sổ sẽ dừng việc nạp; thư viện giữ nguyên như trước.</translation>
    </message>
    <message>
        <source>Go on using it</source>
        <translation>Tiếp tục dùng</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Các trang</translation>
    </message>
    <message>
        <source>Stop and lock</source>
        <translation>Dừng nạp và khóa</translation>
    </message>
    <message numerus="yes">
        <source>The book locks itself in %n second(s).</source>
        <translation>
            <numerusform>Sổ tự khóa sau %n giây.</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} is not opened here: it is neither a pack (.goi) nor a meeting packet (.sotayhop).</source>
        <translation>Chưa mở {0}: đây không phải gói (.goi) hay tài liệu họp (.sotayhop). Chọn tệp khác.</translation>
    </message>
</context>
<context>
    <name>GridDialog</name>
    <message>
        <source>Add a row</source>
        <translation>Thêm dòng</translation>
    </message>
    <message>
        <source>Edit the table</source>
        <translation>Sửa bảng</translation>
    </message>
    <message>
        <source>Give the changes up</source>
        <translation>Bỏ thay đổi</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Chuyển xuống</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Chuyển lên</translation>
    </message>
    <message>
        <source>Put it into the text</source>
        <translation>Đưa vào văn bản</translation>
    </message>
    <message>
        <source>Remove the row</source>
        <translation>Xóa dòng</translation>
    </message>
    <message>
        <source>Rows of the table</source>
        <translation>Các dòng của bảng</translation>
    </message>
    <message>
        <source>Tab: next cell. Enter: row below, or a new row at the end. F2: edit the words of a cell. Alt+Enter: new line in a cell. Delete: empty the cell.</source>
        <translation>Tab: sang ô tiếp theo. Enter: xuống dòng dưới, ở dòng cuối thì thêm dòng mới. F2: sửa chữ trong ô. Alt+Enter: xuống hàng trong ô. Delete: xóa trắng ô.</translation>
    </message>
    <message>
        <source>The changes are not in the text yet. Press Esc once more to give them up.</source>
        <translation>Thay đổi chưa được đưa vào văn bản. Bấm Esc lần nữa để bỏ.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Hoàn tác</translation>
    </message>
</context>
<context>
    <name>GridModel</name>
    <message>
        <source>empty</source>
        <translation>trống</translation>
    </message>
    <message>
        <source>still missing</source>
        <translation>còn thiếu</translation>
    </message>
</context>
<context>
    <name>HandoverPage</name>
    <message>
        <source>A backup is made first. It cannot be stopped now: half a change of keys would be none. Do not turn the computer off.</source>
        <translation>Sổ được sao lưu trước. Lúc này không dừng được: khóa đổi nửa chừng thì không bên nào mở được sổ. Đừng tắt máy.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>Back to the settings</source>
        <translation>Về cài đặt</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Kiểm tra</translation>
    </message>
    <message>
        <source>Choose where the file goes</source>
        <translation>Chọn nơi ghi tệp</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Tệp</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Bàn giao</translation>
    </message>
    <message>
        <source>Hand-over</source>
        <translation>Bàn giao</translation>
    </message>
    <message>
        <source>It opens the book when the passphrase is forgotten. It is shown only now.</source>
        <translation>Mã này mở sổ khi quên mật khẩu. Mã chỉ hiện lúc này.</translation>
    </message>
    <message>
        <source>Lock the book</source>
        <translation>Khóa sổ</translation>
    </message>
    <message>
        <source>Looking at the whole book …</source>
        <translation>Đang kiểm cả sổ …</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Biên bản</translation>
    </message>
    <message>
        <source>Moving the book to its new keys</source>
        <translation>Đang chuyển sổ sang khóa mới</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Hai bên</translation>
    </message>
    <message>
        <source>Next: look once more</source>
        <translation>Tiếp: xem lại lần cuối</translation>
    </message>
    <message>
        <source>Next: the names</source>
        <translation>Tiếp: tên hai bên</translation>
    </message>
    <message>
        <source>Next: the passphrase</source>
        <translation>Tiếp: mật khẩu</translation>
    </message>
    <message>
        <source>Not locked yet: the minutes are neither printed nor saved, and cannot be made later.</source>
        <translation>Chưa khóa sổ: biên bản chưa in, chưa lưu, và sau này không lập lại được.</translation>
    </message>
    <message>
        <source>Nothing has changed so far.</source>
        <translation>Sổ chưa có gì thay đổi.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Mật khẩu</translation>
    </message>
    <message>
        <source>Print or save them, or press “Lock the book” again.</source>
        <translation>In hoặc lưu biên bản, hoặc bấm “Khóa sổ” lần nữa.</translation>
    </message>
    <message>
        <source>Print the minutes</source>
        <translation>In biên bản</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Mã khôi phục</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Lưu PDF</translation>
    </message>
    <message>
        <source>Save for Word</source>
        <translation>Lưu cho Word</translation>
    </message>
    <message>
        <source>Steps of the hand-over</source>
        <translation>Các bước bàn giao</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Dừng</translation>
    </message>
    <message>
        <source>The backups of this book get the new keys as well. Leave the stick where it is.</source>
        <translation>Các bản sao lưu của sổ cũng đổi sang khóa mới. Để nguyên USB tại chỗ.</translation>
    </message>
    <message>
        <source>The change of keys began and was not finished: {0} The new passphrase is the one that counts. Lock the book and open it with the new passphrase; the rest is done then, and a new recovery code is offered.</source>
        <translation>Việc đổi khóa đã bắt đầu nhưng chưa xong: {0} Mật khẩu mới đã có hiệu lực. Khóa sổ rồi mở bằng mật khẩu mới; sổ sẽ làm nốt phần còn lại và cho lập mã khôi phục mới.</translation>
    </message>
    <message>
        <source>The minutes as they will look on paper</source>
        <translation>Biên bản như khi in ra giấy</translation>
    </message>
    <message>
        <source>The new passphrase counts already.</source>
        <translation>Mật khẩu mới đã có hiệu lực.</translation>
    </message>
    <message>
        <source>The receiver&apos;s new recovery code</source>
        <translation>Mã khôi phục mới của bên nhận</translation>
    </message>
    <message>
        <source>Writing the file and reading it back</source>
        <translation>Đang ghi tệp và đọc lại</translation>
    </message>
</context>
<context>
    <name>HelpPage</name>
    <message>
        <source>Keys</source>
        <translation>Phím</translation>
    </message>
    <message>
        <source>What they do</source>
        <translation>Tác dụng</translation>
    </message>
</context>
<context>
    <name>HelpWindow</name>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>Contents of the help</source>
        <translation>Mục lục trợ giúp</translation>
    </message>
    <message>
        <source>Empty the field</source>
        <translation>Xóa chữ</translation>
    </message>
    <message>
        <source>Help: {0}</source>
        <translation>Trợ giúp: {0}</translation>
    </message>
    <message>
        <source>No page of the help has these words. Try fewer words.</source>
        <translation>Không trang trợ giúp nào có những chữ này. Thử gõ ít chữ hơn.</translation>
    </message>
    <message>
        <source>Page of help</source>
        <translation>Trang trợ giúp</translation>
    </message>
    <message>
        <source>Print this page</source>
        <translation>In trang này</translation>
    </message>
    <message>
        <source>Search in the help</source>
        <translation>Tìm trong trợ giúp</translation>
    </message>
    <message>
        <source>Take the guided tour</source>
        <translation>Xem hướng dẫn một vòng</translation>
    </message>
</context>
<context>
    <name>Highlighter</name>
    <message>
        <source>Blue</source>
        <translation>Xanh dương</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Xanh lá</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Đỏ</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>Vàng</translation>
    </message>
</context>
<context>
    <name>HistoryModel</name>
    <message>
        <source>Changes</source>
        <translation>Thay đổi</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Ngày nạp</translation>
    </message>
    <message>
        <source>In the book</source>
        <translation>Đang dùng</translation>
    </message>
    <message>
        <source>Pack</source>
        <translation>Gói</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Tình trạng</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Đã hoàn tác</translation>
    </message>
    <message>
        <source>on {0}</source>
        <translation>ngày {0}</translation>
    </message>
    <message>
        <source>{0} changed, {1} withdrawn</source>
        <translation>{0} thay đổi, {1} thu hồi</translation>
    </message>
    <message>
        <source>{0} new</source>
        <translation>{0} thêm mới</translation>
    </message>
    <message>
        <source>{0} · number {1}</source>
        <translation>{0} · số {1}</translation>
    </message>
</context>
<context>
    <name>HomeBackups</name>
    <message>
        <source>The newest backup is of {0}, and the book has changed since. Back it up now.</source>
        <translation>Bản sao lưu mới nhất là {0}, từ đó sổ đã thay đổi. Đồng chí sao lưu ngay.</translation>
    </message>
    <message>
        <source>The second copy could not be written: its place is full or read-only. Choose another one.</source>
        <translation>Chưa chép được bản thứ hai: nơi giữ đã đầy hoặc không cho ghi. Đồng chí chọn nơi khác.</translation>
    </message>
    <message>
        <source>The second copy is of {0}. Plug its stick in; it is written by itself.</source>
        <translation>Bản thứ hai là {0}. Đồng chí cắm USB; sổ tự chép.</translation>
    </message>
</context>
<context>
    <name>HomeCharts</name>
    <message>
        <source>12 months</source>
        <translation>12 tháng</translation>
    </message>
    <message>
        <source>Attendance</source>
        <translation>Dự sinh hoạt</translation>
    </message>
    <message>
        <source>Average {0}. Lowest in month {1}: {2}.</source>
        <translation>Bình quân {0}. Thấp nhất tháng {1}: {2}.</translation>
    </message>
    <message>
        <source>Documents by type</source>
        <translation>Văn bản theo loại</translation>
    </message>
    <message>
        <source>Opens the figures of meetings</source>
        <translation>Mở trang thống kê sinh hoạt</translation>
    </message>
    <message>
        <source>Other types</source>
        <translation>Loại khác</translation>
    </message>
</context>
<context>
    <name>HomeDeeds</name>
    <message>
        <source>Added: {0}</source>
        <translation>Đã thêm việc: {0}</translation>
    </message>
    <message>
        <source>Done: {0}</source>
        <translation>Đã làm xong: {0}</translation>
    </message>
</context>
<context>
    <name>HomeMeeting</name>
    <message>
        <source>Steps of the meeting</source>
        <translation>Các bước của buổi sinh hoạt</translation>
    </message>
    <message>
        <source>before {0}</source>
        <translation>trước {0}</translation>
    </message>
</context>
<context>
    <name>HomeNews</name>
    <message>
        <source>Go on reading</source>
        <translation>Đọc tiếp</translation>
    </message>
    <message>
        <source>Issued {0}, imported {1}</source>
        <translation>Phát hành {0}, nạp {1}</translation>
    </message>
    <message>
        <source>New documents</source>
        <translation>Văn bản mới</translation>
    </message>
    <message>
        <source>See all {0}</source>
        <translation>Xem cả {0}</translation>
    </message>
    <message>
        <source>{0}: {1} new, {2} changed, {3} withdrawn</source>
        <translation>{0}: {1} thêm mới, {2} thay đổi, {3} thu hồi</translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message numerus="yes">
        <source>%n document(s) must be read</source>
        <translation>
            <numerusform>%n văn bản cần đọc</numerusform>
        </translation>
    </message>
    <message>
        <source>Find documents, members, tasks</source>
        <translation>Tìm văn bản, đảng viên, công việc</translation>
    </message>
    <message>
        <source>Import a pack</source>
        <translation>Nạp gói cập nhật</translation>
    </message>
    <message>
        <source>Search the whole book</source>
        <translation>Tìm trong cả sổ</translation>
    </message>
    <message>
        <source>See to the backups</source>
        <translation>Xem phần sao lưu</translation>
    </message>
    <message>
        <source>The newest pack is {0} days old; the next one is due. Ask the issuer for it.</source>
        <translation>Gói mới nhất đã {0} ngày; đến hạn nạp gói tiếp theo. Xin gói từ nơi phát hành.</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hôm nay</translation>
    </message>
</context>
<context>
    <name>HomeTodo</name>
    <message>
        <source>Add a duty</source>
        <translation>Thêm việc</translation>
    </message>
    <message>
        <source>Enter opens a row, the space bar marks it as done</source>
        <translation>Bấm Enter để mở dòng, phím cách để ghi là đã làm xong</translation>
    </message>
    <message>
        <source>Nothing is due today.</source>
        <translation>Hôm nay không có việc đến hạn.</translation>
    </message>
    <message>
        <source>See all {0}</source>
        <translation>Xem cả {0}</translation>
    </message>
    <message>
        <source>Show fewer</source>
        <translation>Thu gọn</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>Việc cần làm</translation>
    </message>
</context>
<context>
    <name>HomeView</name>
    <message>
        <source>Enter the members</source>
        <translation>Nhập đảng viên</translation>
    </message>
    <message>
        <source>Import a pack</source>
        <translation>Nạp gói cập nhật</translation>
    </message>
    <message>
        <source>Import the first pack, and the new documents are listed here.</source>
        <translation>Nạp gói quý đầu tiên, văn bản mới sẽ hiện ở đây.</translation>
    </message>
    <message>
        <source>The book has no documents yet</source>
        <translation>Chưa có văn bản</translation>
    </message>
</context>
<context>
    <name>HomeWords</name>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>Còn %n ngày</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) overdue</source>
        <translation>
            <numerusform>Quá hạn %n ngày</numerusform>
        </translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Lịch</translation>
    </message>
    <message>
        <source>Dues</source>
        <translation>Đảng phí</translation>
    </message>
    <message>
        <source>Early warning</source>
        <translation>Cảnh báo sớm</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Đảng viên</translation>
    </message>
    <message>
        <source>Papers begin with these names</source>
        <translation>Các tên này đứng đầu mọi giấy tờ</translation>
    </message>
    <message>
        <source>Still missing</source>
        <translation>Còn thiếu</translation>
    </message>
    <message numerus="yes">
        <source>Talk with {0}: missed %n meeting(s) in a row</source>
        <translation>
            <numerusform>Gặp gỡ đồng chí {0}: vắng %n buổi liên tiếp</numerusform>
        </translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Nhiệm vụ</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hôm nay</translation>
    </message>
    <message>
        <source>Write the names of the cell and the committee above it</source>
        <translation>Ghi tên chi bộ và đảng bộ cấp trên</translation>
    </message>
    <message>
        <source>may pay late through {0}</source>
        <translation>được nộp chậm đến hết tháng {0}</translation>
    </message>
    <message>
        <source>since {0}</source>
        <translation>từ {0}</translation>
    </message>
    <message>
        <source>so long that deletion is to be considered</source>
        <translation>đến mức xem xét xóa tên theo quy tắc đang dùng</translation>
    </message>
    <message numerus="yes">
        <source>{0}: %n month(s) of dues unpaid</source>
        <translation>
            <numerusform>{0}: chưa đóng đảng phí %n tháng</numerusform>
        </translation>
    </message>
    <message>
        <source>{0}: the relief from dues ends</source>
        <translation>{0}: hết hạn miễn, giảm đảng phí</translation>
    </message>
</context>
<context>
    <name>HourEditor</name>
    <message>
        <source>Not an hour. Type it as 19:30.</source>
        <translation>Chưa phải là giờ. Gõ như 19:30.</translation>
    </message>
</context>
<context>
    <name>ImplementationPage</name>
    <message numerus="yes">
        <source>%n person(s) took part, each time counted</source>
        <translation>
            <numerusform>%n lượt người tham gia</numerusform>
        </translation>
    </message>
    <message>
        <source>Back to the log</source>
        <translation>Về nhật ký</translation>
    </message>
    <message>
        <source>Copied: what was done for {0}</source>
        <translation>Đã chép lời văn về việc thực hiện {0}</translation>
    </message>
    <message>
        <source>Copy the text</source>
        <translation>Chép lời văn</translation>
    </message>
    <message>
        <source>Documents that entries of the log carry out</source>
        <translation>Văn bản mà các việc trong nhật ký thực hiện</translation>
    </message>
    <message>
        <source>Export, print</source>
        <translation>Xuất, in</translation>
    </message>
    <message>
        <source>In figures</source>
        <translation>Bằng số liệu</translation>
    </message>
    <message>
        <source>Link entries of the log to resolutions: what was done for each is gathered here.</source>
        <translation>Gắn việc trong nhật ký với nghị quyết: kết quả thực hiện từng nghị quyết được gom ở đây.</translation>
    </message>
    <message>
        <source>No entry carries a document out yet</source>
        <translation>Chưa có việc nào gắn với văn bản</translation>
    </message>
    <message>
        <source>Print the list …</source>
        <translation>In danh sách …</translation>
    </message>
    <message>
        <source>Read the document</source>
        <translation>Đọc văn bản</translation>
    </message>
    <message>
        <source>Resolutions carried out</source>
        <translation>Thực hiện nghị quyết, văn bản</translation>
    </message>
    <message>
        <source>Save as PDF …</source>
        <translation>Lưu thành PDF …</translation>
    </message>
    <message>
        <source>Save for Excel …</source>
        <translation>Lưu cho Excel …</translation>
    </message>
    <message>
        <source>Save for Word …</source>
        <translation>Lưu cho Word …</translation>
    </message>
    <message numerus="yes">
        <source>See %n earlier entries in the log</source>
        <translation>
            <numerusform>Xem %n việc trước đó trong nhật ký</numerusform>
        </translation>
    </message>
    <message>
        <source>See the entries</source>
        <translation>Xem các việc</translation>
    </message>
    <message>
        <source>The library does not have it now.</source>
        <translation>Thư viện hiện không có văn bản này.</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Việc đã làm</translation>
    </message>
    <message>
        <source>{0} hours</source>
        <translation>{0} giờ</translation>
    </message>
</context>
<context>
    <name>InnerRows</name>
    <message>
        <source>Add a line</source>
        <translation>Thêm dòng</translation>
    </message>
    <message>
        <source>Line {0}: {1}</source>
        <translation>Dòng {0}: {1}</translation>
    </message>
    <message>
        <source>Move line {0} up</source>
        <translation>Đưa dòng {0} lên</translation>
    </message>
    <message>
        <source>Remove line {0}</source>
        <translation>Bỏ dòng {0}</translation>
    </message>
</context>
<context>
    <name>InsideStep</name>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>I know that this replaces the book by that of another cell</source>
        <translation>Tôi biết: sổ này sẽ bị thay bằng sổ của nơi khác</translation>
    </message>
    <message>
        <source>Members who differ</source>
        <translation>Đảng viên khác nhau</translation>
    </message>
    <message>
        <source>Nothing has changed yet. The book of now is backed up first; restoring can be undone.</source>
        <translation>Chưa có gì thay đổi. Sổ hiện nay được sao lưu trước; hoàn tác được.</translation>
    </message>
    <message>
        <source>Open beside, in a folder</source>
        <translation>Mở riêng ở thư mục khác</translation>
    </message>
    <message>
        <source>Replace the book by it</source>
        <translation>Thay sổ bằng bản này</translation>
    </message>
    <message>
        <source>Restore this copy</source>
        <translation>Khôi phục từ bản này</translation>
    </message>
    <message>
        <source>Restoring brings back what only the copy has. Nothing else is lost by it.</source>
        <translation>Khôi phục sẽ đưa lại những gì chỉ có trong bản này. Không mất gì khác.</translation>
    </message>
    <message>
        <source>The copy and the book are the same. There is nothing to restore.</source>
        <translation>Bản này và sổ hiện nay giống nhau. Không có gì để khôi phục.</translation>
    </message>
    <message>
        <source>This is a copy of another book. Better open it beside, in a folder of its own.</source>
        <translation>Đây là bản sao lưu của một sổ khác. Nên mở riêng ở một thư mục khác.</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>Những chỗ khác nhau</translation>
    </message>
    <message numerus="yes">
        <source>What was written after {0} leaves the book when it is restored: %n record(s). It stays in the backup that is made first.</source>
        <translation>
            <numerusform>Khi khôi phục, %n mục ghi sau {0} sẽ ra khỏi sổ. Chúng vẫn còn trong bản sao lưu được tạo ngay trước khi khôi phục.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IssuerList</name>
    <message>
        <source>Ask the issuer of the packs for its root.json and its fingerprint on paper.</source>
        <translation>Xin nơi phát hành tệp root.json và bản in dấu khóa.</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>Dấu khóa</translation>
    </message>
    <message>
        <source>No issuer is trusted yet</source>
        <translation>Chưa tin nơi phát hành nào</translation>
    </message>
    <message>
        <source>None of its packs was imported yet</source>
        <translation>Chưa nạp gói nào của nơi này</translation>
    </message>
    <message>
        <source>Trusted issuers</source>
        <translation>Nơi phát hành được tin</translation>
    </message>
    <message>
        <source>Trusted since {0}</source>
        <translation>Tin từ ngày {0}</translation>
    </message>
    <message>
        <source>version {0} of its keys</source>
        <translation>phiên bản khóa {0}</translation>
    </message>
</context>
<context>
    <name>IssuerStep</name>
    <message>
        <source>Choose the issuer&apos;s file</source>
        <translation>Chọn tệp của nơi phát hành</translation>
    </message>
    <message>
        <source>Choose the issuer&apos;s file root.json</source>
        <translation>Chọn tệp root.json của nơi phát hành</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>Dấu khóa</translation>
    </message>
    <message>
        <source>Fingerprint of the issuer&apos;s keys, to be read over the telephone</source>
        <translation>Dấu khóa của nơi phát hành, để đọc qua điện thoại</translation>
    </message>
    <message>
        <source>I compared all groups by telephone; they are the same</source>
        <translation>Đã đối chiếu mọi nhóm qua điện thoại; tất cả đều khớp</translation>
    </message>
    <message>
        <source>Keys of an issuer (*.json)</source>
        <translation>Khóa của nơi phát hành (*.json)</translation>
    </message>
    <message>
        <source>Packs are taken only from an issuer whose keys were compared. Ring the issuer at a number already known and read the groups to each other. This can also be done later, on the page of packs.</source>
        <translation>Sổ chỉ nạp gói của nơi phát hành đã được đối chiếu khóa. Gọi nơi phát hành theo số điện thoại đã biết từ trước, đọc từng nhóm cho nhau nghe. Cũng có thể làm sau, ở trang Gói quý.</translation>
    </message>
    <message>
        <source>Whose packs does the book trust?</source>
        <translation>Sổ tin gói của nơi nào?</translation>
    </message>
</context>
<context>
    <name>IssuersSection</name>
    <message>
        <source>Only packs signed by these issuers are imported. Their fingerprints were compared by you.</source>
        <translation>Sổ chỉ nạp gói do các nơi này ký. Dấu khóa đã được đồng chí đối chiếu.</translation>
    </message>
    <message>
        <source>Trust an issuer</source>
        <translation>Tin một nơi phát hành</translation>
    </message>
    <message>
        <source>Trusted issuers</source>
        <translation>Nơi phát hành được tin</translation>
    </message>
</context>
<context>
    <name>Keeper</name>
    <message>
        <source>Try again</source>
        <translation>Làm lại</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>Add a row below</source>
        <translation>Thêm dòng bên dưới</translation>
    </message>
    <message>
        <source>Add to the list of the page</source>
        <translation>Thêm vào danh sách của trang</translation>
    </message>
    <message>
        <source>Back to where you came from</source>
        <translation>Trở lại chỗ vừa xem</translation>
    </message>
    <message>
        <source>Choose a file to open</source>
        <translation>Chọn tệp để mở</translation>
    </message>
    <message>
        <source>Close or cancel</source>
        <translation>Đóng hoặc hủy</translation>
    </message>
    <message>
        <source>Edit the table at the cursor</source>
        <translation>Sửa bảng ở chỗ con trỏ</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Ở mọi trang</translation>
    </message>
    <message>
        <source>Finish what is being filled in</source>
        <translation>Xác nhận nội dung đang nhập</translation>
    </message>
    <message>
        <source>Forward again</source>
        <translation>Tiến tới chỗ vừa rời</translation>
    </message>
    <message>
        <source>Gap of the paper before</source>
        <translation>Chỗ thiếu trước đó</translation>
    </message>
    <message>
        <source>Go to a page of the rail, from top to bottom</source>
        <translation>Sang một trang ở cột bên trái, tính từ trên xuống</translation>
    </message>
    <message>
        <source>Guided tour, or back to its card</source>
        <translation>Hướng dẫn một vòng, hoặc trở lại thẻ hướng dẫn</translation>
    </message>
    <message>
        <source>Help for this page</source>
        <translation>Trợ giúp cho trang đang mở</translation>
    </message>
    <message>
        <source>Highlight the selected words</source>
        <translation>Tô màu chữ đang chọn</translation>
    </message>
    <message>
        <source>In minutes, resolutions and reports</source>
        <translation>Trong biên bản, nghị quyết, báo cáo</translation>
    </message>
    <message>
        <source>In the cells of a table of a paper</source>
        <translation>Trong các ô của một bảng của biên bản, nghị quyết, báo cáo</translation>
    </message>
    <message>
        <source>In the library and the reader</source>
        <translation>Trong thư viện và trang đọc</translation>
    </message>
    <message>
        <source>In the reader</source>
        <translation>Trong trang đọc</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Chữ to hơn</translation>
    </message>
    <message>
        <source>Lock the book</source>
        <translation>Khóa sổ</translation>
    </message>
    <message>
        <source>Move the row down</source>
        <translation>Chuyển dòng xuống</translation>
    </message>
    <message>
        <source>Move the row up</source>
        <translation>Chuyển dòng lên</translation>
    </message>
    <message>
        <source>New line within the cell</source>
        <translation>Xuống hàng trong ô</translation>
    </message>
    <message>
        <source>Next gap of the paper</source>
        <translation>Chỗ thiếu kế tiếp</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>Chỗ khớp kế tiếp</translation>
    </message>
    <message>
        <source>Next part of the page</source>
        <translation>Sang phần kế tiếp của trang</translation>
    </message>
    <message>
        <source>Next step of the meeting</source>
        <translation>Bước tiếp theo của buổi họp</translation>
    </message>
    <message>
        <source>On most pages</source>
        <translation>Ở nhiều trang</translation>
    </message>
    <message>
        <source>On the pages of packs and of meeting packets</source>
        <translation>Ở trang gói quý và trang tài liệu họp</translation>
    </message>
    <message>
        <source>Open the chosen row</source>
        <translation>Mở dòng đang chọn</translation>
    </message>
    <message>
        <source>Part of the page before</source>
        <translation>Về phần trước của trang</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>Chỗ khớp trước</translation>
    </message>
    <message>
        <source>Print what the page shows</source>
        <translation>In những gì trang đang hiện</translation>
    </message>
    <message>
        <source>Read without the side panes</source>
        <translation>Đọc toàn trang, ẩn hai bên</translation>
    </message>
    <message>
        <source>Records behind the figure at the cursor</source>
        <translation>Xem bản ghi của con số ở con trỏ</translation>
    </message>
    <message>
        <source>Remove the chosen rows</source>
        <translation>Xóa các dòng đang chọn</translation>
    </message>
    <message>
        <source>Save what is filled in</source>
        <translation>Lưu phần đang ghi</translation>
    </message>
    <message>
        <source>Search in this page</source>
        <translation>Tìm trong trang đang mở</translation>
    </message>
    <message>
        <source>Search the whole book, from any page</source>
        <translation>Tìm trong cả sổ, từ trang nào cũng được</translation>
    </message>
    <message>
        <source>Set or remove a bookmark</source>
        <translation>Đánh dấu hoặc bỏ dấu trang</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Chữ nhỏ hơn</translation>
    </message>
    <message>
        <source>Step of the meeting before</source>
        <translation>Về bước trước</translation>
    </message>
    <message>
        <source>Stop the clock of the meeting, or let it go on</source>
        <translation>Tạm dừng hoặc tiếp tục đồng hồ buổi họp</translation>
    </message>
    <message>
        <source>Take a vote</source>
        <translation>Biểu quyết</translation>
    </message>
    <message>
        <source>Text at 100 %</source>
        <translation>Chữ cỡ 100 %</translation>
    </message>
    <message>
        <source>Undo what was just done</source>
        <translation>Hoàn tác việc vừa làm</translation>
    </message>
    <message>
        <source>While a meeting runs</source>
        <translation>Khi đang họp</translation>
    </message>
    <message>
        <source>Write a note at the selected words</source>
        <translation>Ghi chú vào chữ đang chọn</translation>
    </message>
    <message>
        <source>Write down what somebody says</source>
        <translation>Ghi ý kiến phát biểu</translation>
    </message>
    <message>
        <source>Write the reason or the hour of a member on the roll</source>
        <translation>Ghi lý do vắng hoặc giờ đến khi điểm danh</translation>
    </message>
</context>
<context>
    <name>KeysStep</name>
    <message>
        <source>A passphrase</source>
        <translation>Mật khẩu</translation>
    </message>
    <message>
        <source>Asking whether it can be used…</source>
        <translation>Đang hỏi kho khóa…</translation>
    </message>
    <message>
        <source>It cannot be used: it does not answer. Use a passphrase.</source>
        <translation>Không dùng được: kho khóa không trả lời. Hãy dùng mật khẩu.</translation>
    </message>
    <message>
        <source>It cannot be used: this computer has none, or it is locked. Use a passphrase.</source>
        <translation>Không dùng được: máy này không có kho khóa, hoặc kho đang khóa. Hãy dùng mật khẩu.</translation>
    </message>
    <message>
        <source>It cannot be used: this computer would keep the key unprotected. Use a passphrase.</source>
        <translation>Không dùng được: máy này sẽ cất khóa mà không bảo vệ. Hãy dùng mật khẩu.</translation>
    </message>
    <message>
        <source>It opens the book for whoever is signed in to this computer.</source>
        <translation>Ai đã đăng nhập vào máy này đều mở được sổ.</translation>
    </message>
    <message>
        <source>Nothing opens the book yet: choose a passphrase, the key store, or both.</source>
        <translation>Chưa tạo sổ: chưa có cách mở. Chọn mật khẩu, kho khóa, hoặc cả hai.</translation>
    </message>
    <message>
        <source>The book is encrypted. Without one of these, or the recovery code of the next step, nobody can read it, not even we.</source>
        <translation>Sổ được mã hóa. Không có một trong các cách này, hoặc mã khôi phục ở bước sau, thì không ai đọc được sổ.</translation>
    </message>
    <message>
        <source>The key store of this computer: nothing has to be typed</source>
        <translation>Kho khóa của máy này: không phải gõ gì</translation>
    </message>
    <message>
        <source>The receiver types it; the giver looks away. From then on the old passphrase, the old recovery code and this computer&apos;s key store open neither the book nor its backups.</source>
        <translation>Bên nhận tự gõ, bên giao không nhìn. Từ đó mật khẩu cũ, mã khôi phục cũ và kho khóa của máy này không mở được sổ lẫn các bản sao lưu.</translation>
    </message>
    <message>
        <source>The receiver&apos;s new passphrase</source>
        <translation>Mật khẩu mới của bên nhận</translation>
    </message>
    <message>
        <source>What opens the book?</source>
        <translation>Mở sổ bằng gì?</translation>
    </message>
</context>
<context>
    <name>KindDialog</name>
    <message>
        <source>Change the kind</source>
        <translation>Đổi loại việc</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Loại việc</translation>
    </message>
</context>
<context>
    <name>KindMenu</name>
    <message>
        <source>Save as PDF …</source>
        <translation>Lưu thành PDF …</translation>
    </message>
    <message>
        <source>Save for Excel …</source>
        <translation>Lưu ra Excel …</translation>
    </message>
    <message>
        <source>Save for Word …</source>
        <translation>Lưu ra Word …</translation>
    </message>
</context>
<context>
    <name>KindsDialog</name>
    <message>
        <source>Add a kind</source>
        <translation>Thêm loại việc</translation>
    </message>
    <message>
        <source>Each kind needs a title of its own.</source>
        <translation>Mỗi loại cần một tên riêng.</translation>
    </message>
    <message>
        <source>F2 renames a kind. One without a tick is no longer offered; entries of it stay as they are.</source>
        <translation>Phím F2 đổi tên loại. Loại bỏ dấu chọn thì không còn để chọn; các việc đã ghi giữ nguyên.</translation>
    </message>
    <message>
        <source>Kinds of activity</source>
        <translation>Loại việc</translation>
    </message>
    <message>
        <source>New kind</source>
        <translation>Loại việc mới</translation>
    </message>
    <message>
        <source>Rename the kind</source>
        <translation>Đổi tên loại</translation>
    </message>
    <message>
        <source>Save the kinds</source>
        <translation>Lưu các loại việc</translation>
    </message>
</context>
<context>
    <name>LanguageSection</name>
    <message>
        <source>Documents, types and issuers stay in Vietnamese. The window changes at once.</source>
        <translation>Văn bản, loại văn bản và nơi ban hành vẫn bằng tiếng Việt. Cửa sổ đổi ngay.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Ngôn ngữ</translation>
    </message>
</context>
<context>
    <name>LastBackup</name>
    <message>
        <source>Do not wait</source>
        <translation>Đóng ngay, không chờ</translation>
    </message>
    <message>
        <source>The book is being backed up before it is closed</source>
        <translation>Đang sao lưu sổ trước khi đóng</translation>
    </message>
    <message>
        <source>What was written today is in this backup. It takes a moment.</source>
        <translation>Những gì vừa ghi sẽ nằm trong bản này. Chỉ mất giây lát.</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>blue</source>
        <translation>xanh</translation>
    </message>
    <message>
        <source>from the book</source>
        <translation>sổ tự điền</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>còn thiếu</translation>
    </message>
    <message>
        <source>yellow</source>
        <translation>vàng</translation>
    </message>
</context>
<context>
    <name>LibraryEmpty</name>
    <message>
        <source>Did you mean “{0}”?</source>
        <translation>Có phải đồng chí tìm “{0}”?</translation>
    </message>
    <message>
        <source>Searched for “{0}”</source>
        <translation>Đã tìm “{0}”</translation>
    </message>
</context>
<context>
    <name>LibraryFacets</name>
    <message>
        <source>Narrow down</source>
        <translation>Điều kiện lọc</translation>
    </message>
</context>
<context>
    <name>LibraryPage</name>
    <message>
        <source>Library</source>
        <translation>Thư viện</translation>
    </message>
    <message>
        <source>Matches words with marks too</source>
        <translation>Khớp cả chữ có dấu</translation>
    </message>
</context>
<context>
    <name>LibraryView</name>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n văn bản</numerusform>
        </translation>
    </message>
    <message>
        <source>Conditions, results and preview</source>
        <translation>Điều kiện lọc, kết quả và xem trước</translation>
    </message>
    <message>
        <source>Empty the field</source>
        <translation>Xóa chữ</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Lọc</translation>
    </message>
    <message>
        <source>Filter ({0})</source>
        <translation>Lọc ({0})</translation>
    </message>
    <message>
        <source>Number, title or words of a document</source>
        <translation>Số, tên hoặc từ ngữ trong văn bản</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Đọc</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Kết quả</translation>
    </message>
    <message>
        <source>Save search</source>
        <translation>Lưu tìm kiếm</translation>
    </message>
    <message>
        <source>Search documents</source>
        <translation>Tìm văn bản</translation>
    </message>
</context>
<context>
    <name>LibraryWords</name>
    <message>
        <source>Amended by</source>
        <translation>Sửa bởi</translation>
    </message>
    <message>
        <source>Amended by {0}.</source>
        <translation>Sửa bởi {0}.</translation>
    </message>
    <message>
        <source>Amends</source>
        <translation>Sửa đổi</translation>
    </message>
    <message>
        <source>Bookmarked</source>
        <translation>Đã đánh dấu</translation>
    </message>
    <message>
        <source>By number</source>
        <translation>Theo số</translation>
    </message>
    <message>
        <source>By title</source>
        <translation>Theo tên</translation>
    </message>
    <message>
        <source>Cited by</source>
        <translation>Viện dẫn bởi</translation>
    </message>
    <message>
        <source>Cites</source>
        <translation>Viện dẫn</translation>
    </message>
    <message>
        <source>Document type</source>
        <translation>Loại văn bản</translation>
    </message>
    <message>
        <source>Expired on {0}.</source>
        <translation>Hết hiệu lực ngày {0}.</translation>
    </message>
    <message>
        <source>Followed up by</source>
        <translation>Tiếp tục bởi</translation>
    </message>
    <message>
        <source>Follows up</source>
        <translation>Tiếp tục</translation>
    </message>
    <message>
        <source>Implemented by</source>
        <translation>Thực hiện bởi</translation>
    </message>
    <message>
        <source>Implements</source>
        <translation>Thực hiện</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>Cơ quan ban hành</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Của tôi</translation>
    </message>
    <message>
        <source>Most relevant</source>
        <translation>Liên quan nhất</translation>
    </message>
    <message>
        <source>Must read</source>
        <translation>Cần đọc</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>Mới nhất</translation>
    </message>
    <message>
        <source>Oldest</source>
        <translation>Cũ nhất</translation>
    </message>
    <message>
        <source>Repealed by</source>
        <translation>Bãi bỏ bởi</translation>
    </message>
    <message>
        <source>Repealed by {0}.</source>
        <translation>Bãi bỏ bởi {0}.</translation>
    </message>
    <message>
        <source>Repeals</source>
        <translation>Bãi bỏ</translation>
    </message>
    <message>
        <source>Replaced by</source>
        <translation>Thay bằng</translation>
    </message>
    <message>
        <source>Replaced by {0}.</source>
        <translation>Thay bằng {0}.</translation>
    </message>
    <message>
        <source>Replaces</source>
        <translation>Thay thế</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Chủ đề</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>Chưa đọc</translation>
    </message>
    <message>
        <source>Validity</source>
        <translation>Hiệu lực</translation>
    </message>
    <message>
        <source>With notes</source>
        <translation>Có ghi chú</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Năm ban hành</translation>
    </message>
</context>
<context>
    <name>LicenceModel</name>
    <message>
        <source>Library</source>
        <translation>Tên</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Giấy phép</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Phiên bản</translation>
    </message>
</context>
<context>
    <name>Lines</name>
    <message>
        <source>Open: {0}</source>
        <translation>Mở {0}</translation>
    </message>
    <message>
        <source>Take off: {0}</source>
        <translation>Bỏ {0}</translation>
    </message>
</context>
<context>
    <name>LinkDialog</name>
    <message>
        <source>Link the entries</source>
        <translation>Gắn văn bản, buổi họp, nhiệm vụ</translation>
    </message>
</context>
<context>
    <name>LinkedEditor</name>
    <message>
        <source>Show the records behind the figure</source>
        <translation>Xem các bản ghi của con số</translation>
    </message>
</context>
<context>
    <name>LinksEditor</name>
    <message>
        <source>Carries out, belongs to</source>
        <translation>Thực hiện nghị quyết, văn bản</translation>
    </message>
    <message>
        <source>Empty the field</source>
        <translation>Xóa chữ</translation>
    </message>
    <message>
        <source>Link a document, meeting or task</source>
        <translation>Gắn văn bản, buổi họp hoặc nhiệm vụ</translation>
    </message>
    <message>
        <source>Resolution, meeting or task</source>
        <translation>Nghị quyết, buổi họp, nhiệm vụ</translation>
    </message>
    <message>
        <source>no longer in the book</source>
        <translation>không còn trong sổ</translation>
    </message>
    <message>
        <source>no longer in the library</source>
        <translation>không còn trong thư viện</translation>
    </message>
    <message>
        <source>without a name</source>
        <translation>chưa có tên</translation>
    </message>
</context>
<context>
    <name>ListingActions</name>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Bảng tính Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Printing …</source>
        <translation>Đang in…</translation>
    </message>
    <message>
        <source>Save the list</source>
        <translation>Lưu danh sách</translation>
    </message>
    <message>
        <source>Saved {0}.</source>
        <translation>Đã lưu {0}.</translation>
    </message>
    <message>
        <source>Saving the list …</source>
        <translation>Đang lưu danh sách…</translation>
    </message>
    <message>
        <source>Sent to the printer: {0}.</source>
        <translation>Đã gửi tới máy in: {0}.</translation>
    </message>
    <message>
        <source>Stopped: the list was not made.</source>
        <translation>Đã dừng: chưa lập danh sách.</translation>
    </message>
    <message>
        <source>Word document (*.docx)</source>
        <translation>Văn bản Word (*.docx)</translation>
    </message>
</context>
<context>
    <name>LockScreen</name>
    <message>
        <source>Not opened: a letter or digit was mistyped, or is missing. Compare group by group.</source>
        <translation>Chưa mở được sổ: có chữ hoặc số gõ nhầm hay còn thiếu. Đối chiếu lại từng nhóm.</translation>
    </message>
    <message>
        <source>Not opened: no passphrase was typed.</source>
        <translation>Chưa mở sổ: chưa gõ mật khẩu.</translation>
    </message>
    <message>
        <source>Not opened: this code belongs to another book, or a newer code has taken its place.</source>
        <translation>Chưa mở được sổ: mã này của một sổ khác, hoặc đã có mã mới thay thế. Tìm tờ mã mới nhất.</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Đang mở sổ…</translation>
    </message>
    <message>
        <source>Sample data: the passphrase “{0}” is filled in already. Press Enter.</source>
        <translation>Sổ mẫu: mật khẩu “{0}” đã điền sẵn. Bấm Enter để mở.</translation>
    </message>
    <message>
        <source>The book was not opened: the passphrase does not match. Turn Caps Lock off, switch the input method to English (E), and type it again.</source>
        <translation>Chưa mở được sổ: mật khẩu không khớp. Tắt phím Caps Lock, chuyển bộ gõ sang tiếng Anh (E), rồi gõ lại.</translation>
    </message>
    <message>
        <source>The data are on this computer only.</source>
        <translation>Dữ liệu chỉ ở trên máy này.</translation>
    </message>
    <message>
        <source>The key store did not open the book; type the passphrase.</source>
        <translation>Kho khóa chưa mở được sổ; gõ mật khẩu.</translation>
    </message>
    <message numerus="yes">
        <source>Try again in %n second(s).</source>
        <translation>
            <numerusform>Gõ lại được sau %n giây.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LockSection</name>
    <message>
        <source> minutes</source>
        <translation> phút</translation>
    </message>
    <message>
        <source>After so many minutes without use; 0 is never. Ctrl and L lock it at once.</source>
        <translation>Sau bấy nhiêu phút không dùng; 0 là không bao giờ. Ctrl và L khóa ngay.</translation>
    </message>
    <message>
        <source>It opens the book when the passphrase is forgotten. A new one is shown once; the old one works until two groups of the new one were typed.</source>
        <translation>Mã này mở sổ khi quên mật khẩu. Mã mới chỉ hiện một lần; mã cũ còn dùng được đến khi nhập đúng hai nhóm của mã mới.</translation>
    </message>
    <message>
        <source>Key store of this computer</source>
        <translation>Kho khóa của máy này</translation>
    </message>
    <message>
        <source>Let this computer open the book</source>
        <translation>Cho máy này tự mở sổ</translation>
    </message>
    <message>
        <source>Lock by itself</source>
        <translation>Tự khóa</translation>
    </message>
    <message>
        <source>Locking the book</source>
        <translation>Khóa sổ</translation>
    </message>
    <message>
        <source>Make a new recovery code</source>
        <translation>Tạo mã khôi phục mới</translation>
    </message>
    <message>
        <source>Minutes without use until the book locks</source>
        <translation>Số phút không dùng thì sổ tự khóa</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Không bao giờ</translation>
    </message>
    <message>
        <source>Not changed: set a passphrase first, or nothing but the code opens the book.</source>
        <translation>Chưa đổi: đặt mật khẩu trước, nếu không chỉ còn mã khôi phục mở được sổ.</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Mã khôi phục</translation>
    </message>
    <message>
        <source>The book opens by itself for whoever is logged in to this computer. Use it only where nobody else works under your name; the passphrase still opens the book.</source>
        <translation>Ai đã đăng nhập vào máy này thì sổ tự mở. Chỉ dùng khi không ai khác làm việc dưới tên đăng nhập của đồng chí; mật khẩu vẫn mở được sổ.</translation>
    </message>
    <message>
        <source>The new recovery code counts from now on; the old one opens nothing any more.</source>
        <translation>Mã khôi phục mới đã có hiệu lực; mã cũ không mở được sổ nữa.</translation>
    </message>
    <message>
        <source>The recovery code was not confirmed when it was shown. Make a new one, and keep it.</source>
        <translation>Mã khôi phục hiện lần trước chưa được xác nhận. Đồng chí tạo mã mới và cất giữ.</translation>
    </message>
    <message>
        <source>This computer does not open the book by itself any more.</source>
        <translation>Từ nay máy này không tự mở sổ nữa.</translation>
    </message>
    <message>
        <source>This computer opens the book by itself now.</source>
        <translation>Từ nay máy này tự mở sổ.</translation>
    </message>
</context>
<context>
    <name>Log</name>
    <message numerus="yes">
        <source>%n attachment(s)</source>
        <translation>
            <numerusform>%n tệp</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n người</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation>
            <numerusform>%n ảnh</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n việc</numerusform>
        </translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Văn bản</translation>
    </message>
    <message>
        <source>Half {0} of {1}</source>
        <translation>6 tháng ({0}) năm {1}</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>Buổi họp</translation>
    </message>
    <message>
        <source>Month {0}/{1}</source>
        <translation>Tháng {0}/{1}</translation>
    </message>
    <message>
        <source>Quarter {0}/{1}</source>
        <translation>Quý {0}/{1}</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Nhiệm vụ</translation>
    </message>
    <message>
        <source>Year {1}</source>
        <translation>Năm {1}</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>và %n đồng chí khác</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LogAttachments</name>
    <message>
        <source>All documents (*)</source>
        <translation>Mọi tệp (*)</translation>
    </message>
    <message>
        <source>Attach photos, documents</source>
        <translation>Đính kèm ảnh, tệp</translation>
    </message>
    <message>
        <source>Not attached: {0}.</source>
        <translation>Chưa đính kèm: {0}.</translation>
    </message>
    <message>
        <source>Photos (*.jpg *.jpeg *.png *.webp *.bmp *.gif *.tif *.tiff)</source>
        <translation>Ảnh (*.jpg *.jpeg *.png *.webp *.bmp *.gif *.tif *.tiff)</translation>
    </message>
    <message>
        <source>Save outside of the book</source>
        <translation>Lưu ra ngoài sổ</translation>
    </message>
    <message>
        <source>Saved: {0}</source>
        <translation>Đã lưu {0}</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>và %n tệp khác</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LogBar</name>
    <message>
        <source>All days</source>
        <translation>Mọi ngày</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>Mọi loại</translation>
    </message>
    <message>
        <source>Any document or none</source>
        <translation>Có hoặc không gắn văn bản</translation>
    </message>
    <message>
        <source>Any or none</source>
        <translation>Tất cả</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Lịch</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Bỏ lọc</translation>
    </message>
    <message>
        <source>Days: {0}</source>
        <translation>Thời gian: {0}</translation>
    </message>
    <message>
        <source>Empty the field</source>
        <translation>Xóa chữ</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Mọi người</translation>
    </message>
    <message>
        <source>Filters: {0}</source>
        <translation>Lọc: {0}</translation>
    </message>
    <message>
        <source>For which document</source>
        <translation>Thực hiện văn bản</translation>
    </message>
    <message>
        <source>For which meeting</source>
        <translation>Của buổi sinh hoạt nào</translation>
    </message>
    <message>
        <source>For which task</source>
        <translation>Của nhiệm vụ nào</translation>
    </message>
    <message>
        <source>How the log is shown</source>
        <translation>Cách xem nhật ký</translation>
    </message>
    <message>
        <source>Kind: {0}</source>
        <translation>Loại việc: {0}</translation>
    </message>
    <message>
        <source>More filters</source>
        <translation>Lọc thêm</translation>
    </message>
    <message>
        <source>Search the log</source>
        <translation>Tìm trong nhật ký</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Bảng</translation>
    </message>
    <message>
        <source>Who took part</source>
        <translation>Người tham gia</translation>
    </message>
    <message>
        <source>With photos</source>
        <translation>Có ảnh</translation>
    </message>
</context>
<context>
    <name>LogCalendar</name>
    <message>
        <source>Days of the month, with their entries</source>
        <translation>Các ngày trong tháng và việc của từng ngày</translation>
    </message>
    <message>
        <source>Month before</source>
        <translation>Tháng trước</translation>
    </message>
    <message>
        <source>Next month</source>
        <translation>Tháng sau</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Tháng này</translation>
    </message>
</context>
<context>
    <name>LogForm</name>
    <message>
        <source>Day</source>
        <translation>Ngày</translation>
    </message>
    <message>
        <source>Fewer fields</source>
        <translation>Bớt mục</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Số giờ</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Loại</translation>
    </message>
    <message>
        <source>More about it</source>
        <translation>Kể thêm</translation>
    </message>
    <message>
        <source>More fields</source>
        <translation>Thêm mục</translation>
    </message>
    <message>
        <source>Not a count. Type a whole number from 0.</source>
        <translation>Chưa phải số người. Gõ số nguyên từ 0 trở lên.</translation>
    </message>
    <message>
        <source>Not a day. Type it as 05/10/2026.</source>
        <translation>Chưa phải một ngày. Gõ như 05/10/2026.</translation>
    </message>
    <message>
        <source>Not a number of hours. Type it as 2 or 2,5.</source>
        <translation>Chưa phải số giờ. Gõ như 2 hoặc 2,5.</translation>
    </message>
    <message>
        <source>Others who came</source>
        <translation>Người khác cùng dự</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Nơi làm</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Kết quả</translation>
    </message>
    <message>
        <source>Say in a few words what was done.</source>
        <translation>Ghi vài chữ về việc đã làm.</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Nội dung</translation>
    </message>
</context>
<context>
    <name>LogMenus</name>
    <message>
        <source>Discard a template</source>
        <translation>Bỏ một mẫu</translation>
    </message>
    <message>
        <source>Kinds of activity …</source>
        <translation>Loại việc …</translation>
    </message>
    <message>
        <source>Print the list …</source>
        <translation>In sổ nhật ký …</translation>
    </message>
    <message>
        <source>Save as PDF …</source>
        <translation>Lưu thành PDF …</translation>
    </message>
    <message>
        <source>Save for Excel …</source>
        <translation>Lưu cho Excel …</translation>
    </message>
    <message>
        <source>Save for Word …</source>
        <translation>Lưu cho Word …</translation>
    </message>
    <message>
        <source>Summary of a month or quarter …</source>
        <translation>Tổng hợp tháng, quý …</translation>
    </message>
    <message>
        <source>What was done for a resolution …</source>
        <translation>Kết quả thực hiện nghị quyết …</translation>
    </message>
    <message>
        <source>Write from a template</source>
        <translation>Ghi theo mẫu</translation>
    </message>
</context>
<context>
    <name>LogModel</name>
    <message>
        <source>Day</source>
        <translation>Ngày</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Loại</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Nội dung</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Người phụ trách</translation>
    </message>
</context>
<context>
    <name>LogPage</name>
    <message>
        <source>Activity log</source>
        <translation>Nhật ký hoạt động</translation>
    </message>
    <message>
        <source>This document</source>
        <translation>Văn bản này</translation>
    </message>
    <message>
        <source>What this entry points at is no longer in the book.</source>
        <translation>Buổi họp hoặc nhiệm vụ này không còn trong sổ.</translation>
    </message>
    <message>
        <source>{0} is no longer in the library. The entry keeps what it cites; load the pack that has it.</source>
        <translation>{0} không còn trong thư viện. Việc này vẫn giữ viện dẫn; nạp gói có văn bản ấy để đọc.</translation>
    </message>
</context>
<context>
    <name>LogPane</name>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Close the form</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Draft kept by itself</source>
        <translation>Nháp tự lưu</translation>
    </message>
    <message>
        <source>Draft not kept</source>
        <translation>Chưa lưu được nháp</translation>
    </message>
    <message>
        <source>Entry of the log</source>
        <translation>Việc trong nhật ký</translation>
    </message>
    <message>
        <source>Keep as a template …</source>
        <translation>Giữ làm mẫu …</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Việc khác</translation>
    </message>
    <message>
        <source>New entry</source>
        <translation>Ghi hoạt động mới</translation>
    </message>
    <message>
        <source>Remove from the log</source>
        <translation>Bỏ khỏi nhật ký</translation>
    </message>
    <message>
        <source>Save the entry</source>
        <translation>Lưu</translation>
    </message>
    <message>
        <source>Write another one like it</source>
        <translation>Ghi thêm một việc giống vậy</translation>
    </message>
</context>
<context>
    <name>LogView</name>
    <message>
        <source>Choose other days, another kind or fewer words.</source>
        <translation>Chọn thời gian khác, loại khác, hoặc gõ ít chữ hơn.</translation>
    </message>
    <message>
        <source>Entries of the log, newest first</source>
        <translation>Các việc trong nhật ký, mới nhất trước</translation>
    </message>
    <message>
        <source>Export, print</source>
        <translation>Xuất, in sổ</translation>
    </message>
    <message>
        <source>No entry fits</source>
        <translation>Không có việc nào khớp</translation>
    </message>
    <message>
        <source>Nothing is in the log yet</source>
        <translation>Chưa có hoạt động nào trong nhật ký</translation>
    </message>
    <message>
        <source>Show all entries</source>
        <translation>Xem mọi việc</translation>
    </message>
    <message>
        <source>Sum up</source>
        <translation>Tổng hợp</translation>
    </message>
    <message>
        <source>Write an entry</source>
        <translation>Ghi mới</translation>
    </message>
    <message>
        <source>Write down what the cell does: summaries and reports are made of it.</source>
        <translation>Ghi lại những việc chi bộ làm: bản tổng hợp và báo cáo được viết từ đây.</translation>
    </message>
    <message>
        <source>Write the first entry</source>
        <translation>Ghi việc đầu tiên</translation>
    </message>
</context>
<context>
    <name>LogWriter</name>
    <message>
        <source>Being changed: {0}</source>
        <translation>Đang sửa: {0}</translation>
    </message>
    <message>
        <source>Being put back: {0}</source>
        <translation>Đang hoàn tác: {0}</translation>
    </message>
    <message>
        <source>Being removed: {0}</source>
        <translation>Đang bỏ khỏi nhật ký: {0}</translation>
    </message>
    <message>
        <source>Changed: {0}</source>
        <translation>Đã sửa: {0}</translation>
    </message>
    <message>
        <source>Discard it</source>
        <translation>Bỏ nháp</translation>
    </message>
    <message>
        <source>Discarded: the template {0}</source>
        <translation>Đã bỏ mẫu {0}</translation>
    </message>
    <message>
        <source>Discarded: what was not written yet</source>
        <translation>Đã bỏ điều gõ dở</translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation>Viết tiếp</translation>
    </message>
    <message>
        <source>Kept: the template {0}</source>
        <translation>Đã giữ mẫu {0}</translation>
    </message>
    <message>
        <source>Not written yet: {0}</source>
        <translation>Chưa ghi: {0}</translation>
    </message>
    <message>
        <source>Not written yet; what was typed is kept as a draft.</source>
        <translation>Chưa ghi vào nhật ký; phần đã gõ được giữ làm nháp.</translation>
    </message>
    <message>
        <source>Removed: {0}</source>
        <translation>Đã bỏ khỏi nhật ký: {0}</translation>
    </message>
    <message>
        <source>Saved: the kinds of activity</source>
        <translation>Đã lưu các loại việc</translation>
    </message>
    <message>
        <source>Written: {0}</source>
        <translation>Đã ghi: {0}</translation>
    </message>
    <message>
        <source>an entry without a title</source>
        <translation>việc chưa có nội dung</translation>
    </message>
</context>
<context>
    <name>LongBar</name>
    <message>
        <source>Stop, change nothing</source>
        <translation>Dừng, giữ nguyên như cũ</translation>
    </message>
</context>
<context>
    <name>LongWrites</name>
    <message>
        <source>Stopped: every entry is as it was.</source>
        <translation>Đã dừng: mọi mục giữ nguyên như trước.</translation>
    </message>
</context>
<context>
    <name>LookSection</name>
    <message>
        <source>A button</source>
        <translation>Đọc văn bản</translation>
    </message>
    <message>
        <source>A sample</source>
        <translation>Xem thử</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Giao diện</translation>
    </message>
    <message>
        <source>As the computer</source>
        <translation>Theo máy</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Màu sắc</translation>
    </message>
    <message>
        <source>Ctrl and +, Ctrl and − change it from any page; Ctrl and 0 set it back.</source>
        <translation>Ở trang nào cũng đổi được bằng Ctrl và +, Ctrl và −; Ctrl và 0 về 100 %.</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Tối</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Tương phản cao</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Sáng</translation>
    </message>
    <message>
        <source>Resolution on the tasks of the fourth quarter</source>
        <translation>Nghị quyết lãnh đạo thực hiện nhiệm vụ quý IV</translation>
    </message>
    <message>
        <source>Size of the text</source>
        <translation>Cỡ chữ</translation>
    </message>
</context>
<context>
    <name>LookStep</name>
    <message>
        <source>Choose another folder, or open the book in it</source>
        <translation>Chọn thư mục khác, hoặc mở sổ đã có ở đó</translation>
    </message>
    <message>
        <source>Choose the size that is easiest to read.</source>
        <translation>Chọn cỡ chữ dễ đọc nhất.</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Nền</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Tối</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Tương phản cao</translation>
    </message>
    <message>
        <source>I have a backup or a hand-over file</source>
        <translation>Tôi có bản sao lưu hoặc tệp bàn giao</translation>
    </message>
    <message>
        <source>It can be changed at any time:</source>
        <translation>Có thể đổi lại bất cứ lúc nào bằng phím</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Ngôn ngữ</translation>
    </message>
    <message>
        <source>Large</source>
        <translation>Lớn</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Sáng</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Thường</translation>
    </message>
    <message>
        <source>Resolution
of the cell</source>
        <translation>Nghị quyết
của chi bộ</translation>
    </message>
    <message>
        <source>Size of the text</source>
        <translation>Cỡ chữ</translation>
    </message>
    <message>
        <source>The book will lie in this folder:</source>
        <translation>Sổ sẽ nằm trong thư mục:</translation>
    </message>
    <message>
        <source>Very large</source>
        <translation>Rất lớn</translation>
    </message>
    <message>
        <source>Welcome, comrade</source>
        <translation>Kính chào đồng chí</translation>
    </message>
</context>
<context>
    <name>MakingDemo</name>
    <message>
        <source>A book of sample data is being made</source>
        <translation>Đang tạo sổ mẫu</translation>
    </message>
    <message>
        <source>Building and importing two packs</source>
        <translation>Đang tạo và nạp hai gói</translation>
    </message>
    <message>
        <source>It lies in a folder of its own and goes when the window is closed.</source>
        <translation>Sổ mẫu nằm trong thư mục riêng và được bỏ đi khi đóng cửa sổ.</translation>
    </message>
    <message>
        <source>It lies in a folder of its own beside that of the cell&apos;s book; the two never mix.</source>
        <translation>Sổ mẫu nằm ở thư mục riêng, cạnh thư mục sổ của chi bộ; hai sổ không bao giờ lẫn nhau.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Dừng</translation>
    </message>
</context>
<context>
    <name>MarkedBar</name>
    <message>
        <source>Add people</source>
        <translation>Thêm người</translation>
    </message>
    <message>
        <source>Change the day</source>
        <translation>Đổi ngày</translation>
    </message>
    <message>
        <source>Change the kind</source>
        <translation>Đổi loại</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Gắn văn bản</translation>
    </message>
    <message>
        <source>Remove the entries</source>
        <translation>Bỏ khỏi sổ</translation>
    </message>
    <message>
        <source>Selected: {0}</source>
        <translation>Đã chọn {0}</translation>
    </message>
</context>
<context>
    <name>MarkedMembers</name>
    <message numerus="yes">
        <source>Selected: %n member(s)</source>
        <translation>
            <numerusform>Đã chọn: %n đảng viên</numerusform>
        </translation>
    </message>
    <message>
        <source>Write their state…</source>
        <translation>Ghi tình trạng…</translation>
    </message>
</context>
<context>
    <name>Marker</name>
    <message>
        <source>Colour changed</source>
        <translation>Đã đổi màu</translation>
    </message>
    <message>
        <source>Highlight removed</source>
        <translation>Đã bỏ tô màu</translation>
    </message>
    <message>
        <source>Marked as not read</source>
        <translation>Đã bỏ đánh dấu đã đọc</translation>
    </message>
    <message>
        <source>Marked as read</source>
        <translation>Đã đánh dấu đã đọc</translation>
    </message>
    <message>
        <source>Note changed</source>
        <translation>Đã sửa ghi chú</translation>
    </message>
    <message>
        <source>Note deleted</source>
        <translation>Đã xóa ghi chú</translation>
    </message>
    <message>
        <source>Note written</source>
        <translation>Đã ghi chú</translation>
    </message>
    <message>
        <source>Passage highlighted</source>
        <translation>Đã tô màu đoạn chọn</translation>
    </message>
</context>
<context>
    <name>Marking</name>
    <message>
        <source>Remove highlight</source>
        <translation>Bỏ tô màu</translation>
    </message>
    <message>
        <source>Select the words first: with the mouse, or with Shift and the arrow keys.</source>
        <translation>Chọn đoạn chữ trước: bằng chuột, hoặc giữ Shift và bấm phím mũi tên.</translation>
    </message>
    <message>
        <source>Write a note here</source>
        <translation>Ghi chú đoạn này</translation>
    </message>
</context>
<context>
    <name>MatchingColumns</name>
    <message>
        <source>(not in the file)</source>
        <translation>(tệp không có)</translation>
    </message>
    <message>
        <source>A column can hold one thing only: look at {0}.</source>
        <translation>Mỗi cột chỉ ứng với một mục: xem lại cột {0}.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Choose the column that holds the full names.</source>
        <translation>Chọn cột ghi họ và tên để đi tiếp.</translation>
    </message>
    <message>
        <source>Column for: {0}</source>
        <translation>Cột cho mục: {0}</translation>
    </message>
    <message>
        <source>Column of the file</source>
        <translation>Cột trong tệp</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>First row with a person</source>
        <translation>Dòng đầu tiên có người</translation>
    </message>
    <message>
        <source>First values</source>
        <translation>Các giá trị đầu</translation>
    </message>
    <message>
        <source>Hide numbers</source>
        <translation>Ẩn số</translation>
    </message>
    <message>
        <source>In the book</source>
        <translation>Mục trong sổ</translation>
    </message>
    <message>
        <source>Look at differences</source>
        <translation>Xem khác biệt</translation>
    </message>
    <message>
        <source>Only read so far; nothing has changed.</source>
        <translation>Sổ mới đọc tệp, chưa có gì thay đổi.</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Trang tính</translation>
    </message>
    <message>
        <source>Show numbers</source>
        <translation>Hiện số</translation>
    </message>
    <message>
        <source>The book guessed these from the headings. Look at the samples; change what is wrong.</source>
        <translation>Sổ đoán theo tiêu đề cột. Đồng chí xem các giá trị đầu và sửa chỗ chưa đúng.</translation>
    </message>
    <message>
        <source>without heading</source>
        <translation>không có tiêu đề</translation>
    </message>
</context>
<context>
    <name>MatchingDetail</name>
    <message>
        <source>Book: {0}.</source>
        <translation>Sổ: {0}.</translation>
    </message>
    <message>
        <source>List: {0}.</source>
        <translation>Danh sách: {0}.</translation>
    </message>
    <message>
        <source>The row has a name only: it may be a line below the table. Tick it only if it is a person.</source>
        <translation>Dòng này chỉ có chữ ở cột họ tên, có thể là dòng cuối bảng. Chỉ đánh dấu nếu đúng là một người.</translation>
    </message>
    <message>
        <source>Their list writes it in capitals or without marks; tick it only if the book is to do so too.</source>
        <translation>Danh sách ghi chữ hoa hoặc không dấu; chỉ đánh dấu nếu sổ cũng cần ghi như vậy.</translation>
    </message>
</context>
<context>
    <name>MatchingDifferences</name>
    <message>
        <source>Accept all ({0})</source>
        <translation>Chấp nhận tất cả ({0})</translation>
    </message>
    <message>
        <source>Accept none of these</source>
        <translation>Bỏ đánh dấu</translation>
    </message>
    <message>
        <source>Accept the whole group ({0})</source>
        <translation>Chấp nhận cả nhóm ({0})</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Differences between the book and the list</source>
        <translation>Khác biệt giữa sổ và danh sách</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Finish without changes</source>
        <translation>Kết thúc, không ghi gì</translation>
    </message>
    <message>
        <source>Hide numbers</source>
        <translation>Ẩn số</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>Không có gì</translation>
    </message>
    <message>
        <source>Nothing is ticked: the book stays as it is.</source>
        <translation>Chưa đánh dấu chỗ nào: sổ giữ nguyên.</translation>
    </message>
    <message>
        <source>Nothing is written yet. The book is backed up first, and all of it can be undone.</source>
        <translation>Chưa ghi gì. Sổ được sao lưu trước khi ghi; hoàn tác được cả lần ghi.</translation>
    </message>
    <message>
        <source>Show numbers</source>
        <translation>Hiện số</translation>
    </message>
    <message>
        <source>This group is empty.</source>
        <translation>Nhóm này không có dòng nào.</translation>
    </message>
    <message>
        <source>Tick what is to be written into the book. What is not ticked stays as it is.</source>
        <translation>Đánh dấu những chỗ cần ghi vào sổ. Chỗ không đánh dấu thì giữ nguyên.</translation>
    </message>
    <message>
        <source>Which group is shown</source>
        <translation>Nhóm đang xem</translation>
    </message>
    <message numerus="yes">
        <source>Write %n change(s)</source>
        <translation>
            <numerusform>Ghi %n thay đổi</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MatchingGroups</name>
    <message numerus="yes">
        <source>%n hidden row(s) were read too.</source>
        <translation>
            <numerusform>Đã đọc cả %n dòng bị ẩn.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n người</numerusform>
        </translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tất cả</translation>
    </message>
    <message>
        <source>Nothing differs</source>
        <translation>Không có gì khác</translation>
    </message>
    <message>
        <source>Of them in the book</source>
        <translation>Trong đó có trong sổ</translation>
    </message>
    <message>
        <source>Passed over as headings: row {0}.</source>
        <translation>Bỏ qua dòng tiêu đề: {0}.</translation>
    </message>
    <message>
        <source>The file has macros: none was run.</source>
        <translation>Tệp có mã chạy kèm: sổ không chạy mã nào.</translation>
    </message>
    <message>
        <source>The file takes values from other files: the last ones were read.</source>
        <translation>Tệp lấy số liệu từ tệp khác: sổ đọc giá trị đã lưu lần cuối.</translation>
    </message>
    <message>
        <source>The superior&apos;s list</source>
        <translation>Danh sách cấp trên</translation>
    </message>
</context>
<context>
    <name>MatchingModel</name>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n người</numerusform>
        </translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation>(không có tên)</translation>
    </message>
    <message>
        <source>The cell&apos;s book</source>
        <translation>Sổ của chi bộ</translation>
    </message>
    <message>
        <source>The superior&apos;s list</source>
        <translation>Danh sách cấp trên</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Nội dung</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Họ và tên</translation>
    </message>
    <message>
        <source>born {0}</source>
        <translation>sinh {0}</translation>
    </message>
    <message>
        <source>card {0}</source>
        <translation>thẻ {0}</translation>
    </message>
    <message>
        <source>day of birth not told</source>
        <translation>chưa ghi ngày sinh</translation>
    </message>
    <message>
        <source>not ticked</source>
        <translation>chưa đánh dấu</translation>
    </message>
    <message>
        <source>only to be read</source>
        <translation>chỉ để xem</translation>
    </message>
    <message>
        <source>row {0}</source>
        <translation>dòng {0}</translation>
    </message>
    <message>
        <source>row {0}: {1}</source>
        <translation>dòng {0}: {1}</translation>
    </message>
    <message>
        <source>ticked</source>
        <translation>đã đánh dấu</translation>
    </message>
</context>
<context>
    <name>MatchingPage</name>
    <message>
        <source>A list is being worked on. Wait until it is done, or stop it first.</source>
        <translation>Sổ đang xử lý một danh sách. Chờ xong, hoặc bấm Dừng trước.</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tất cả các tệp (*)</translation>
    </message>
    <message>
        <source>Back to the members</source>
        <translation>Về danh sách đảng viên</translation>
    </message>
    <message>
        <source>Choose the file</source>
        <translation>Chọn tệp</translation>
    </message>
    <message>
        <source>Choose the superior&apos;s list</source>
        <translation>Chọn danh sách của cấp trên</translation>
    </message>
    <message>
        <source>Differences {0}</source>
        <translation>Chênh lệch danh sách {0}</translation>
    </message>
    <message>
        <source>Excel workbooks (*.xlsx *.xlsm)</source>
        <translation>Bảng tính Excel (*.xlsx *.xlsm)</translation>
    </message>
    <message>
        <source>Look at differences</source>
        <translation>Xem khác biệt</translation>
    </message>
    <message>
        <source>Match columns</source>
        <translation>Ghép cột</translation>
    </message>
    <message>
        <source>Not done: the program made a mistake, which is told in a window of its own.</source>
        <translation>Chưa làm được: chương trình gặp lỗi, xem cửa sổ báo lỗi.</translation>
    </message>
    <message>
        <source>Numbers show their last four digits only.</source>
        <translation>Các số chỉ hiện bốn chữ số cuối.</translation>
    </message>
    <message>
        <source>Reconcile</source>
        <translation>Đối chiếu danh sách</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Kết quả</translation>
    </message>
    <message>
        <source>Steps of the comparison</source>
        <translation>Các bước đối chiếu</translation>
    </message>
    <message numerus="yes">
        <source>Undone, but for %n member(s) who were changed since; they stay as they are.</source>
        <translation>
            <numerusform>Đã hoàn tác, trừ %n đảng viên đã được sửa sau đó; các hồ sơ ấy giữ nguyên.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undone: the register is as it was before.</source>
        <translation>Đã hoàn tác: danh sách đảng viên trở lại như trước.</translation>
    </message>
</context>
<context>
    <name>MatchingProgress</name>
    <message>
        <source>Backing up and writing</source>
        <translation>Đang sao lưu và ghi</translation>
    </message>
    <message>
        <source>Comparing with the book</source>
        <translation>Đang so với sổ</translation>
    </message>
    <message>
        <source>If the power fails now, the book is either as before or complete.</source>
        <translation>Nếu mất điện lúc này, sổ vẫn nguyên vẹn: như trước hoặc đã ghi xong.</translation>
    </message>
    <message>
        <source>Only reading; nothing changes.</source>
        <translation>Sổ chỉ đọc, chưa có gì thay đổi.</translation>
    </message>
    <message>
        <source>Reading the file</source>
        <translation>Đang đọc tệp</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Dừng</translation>
    </message>
    <message>
        <source>Undoing what was written</source>
        <translation>Đang hoàn tác</translation>
    </message>
</context>
<context>
    <name>MatchingResult</name>
    <message numerus="yes">
        <source>%n difference(s) are left. Print or save them, and send them to the superior.</source>
        <translation>
            <numerusform>Còn %n chỗ khác. In hoặc lưu lại để gửi lên cấp trên.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more; the list of differences names them all.</source>
        <translation>
            <numerusform>Còn %n chỗ nữa, có đủ trong danh sách khác biệt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Accepted, but not written</source>
        <translation>Đã chấp nhận nhưng chưa ghi được</translation>
    </message>
    <message>
        <source>All that was written can be undone while this result is shown.</source>
        <translation>Có thể hoàn tác cả lần ghi khi còn ở trang này.</translation>
    </message>
    <message>
        <source>Card and citizen&apos;s numbers in full</source>
        <translation>Ghi đủ số thẻ và số căn cước</translation>
    </message>
    <message>
        <source>Compared; nothing was written</source>
        <translation>Đã đối chiếu, không ghi gì</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Xong</translation>
    </message>
    <message>
        <source>List of differences to send up</source>
        <translation>Danh sách khác biệt gửi cấp trên</translation>
    </message>
    <message>
        <source>No difference is left; there is nothing to send.</source>
        <translation>Không còn chỗ nào khác, không phải gửi gì.</translation>
    </message>
    <message>
        <source>Print …</source>
        <translation>In …</translation>
    </message>
    <message>
        <source>Save as PDF …</source>
        <translation>Lưu PDF …</translation>
    </message>
    <message>
        <source>Save for Excel …</source>
        <translation>Lưu cho Excel …</translation>
    </message>
    <message>
        <source>Save for Word …</source>
        <translation>Lưu cho Word …</translation>
    </message>
    <message>
        <source>Save …</source>
        <translation>Lưu …</translation>
    </message>
    <message>
        <source>The book remembers that the list was compared today.</source>
        <translation>Sổ ghi nhận đã đối chiếu hôm nay.</translation>
    </message>
    <message>
        <source>Undo all of it</source>
        <translation>Hoàn tác lần ghi</translation>
    </message>
    <message numerus="yes">
        <source>Written: %n change(s)</source>
        <translation>
            <numerusform>Đã ghi %n thay đổi</numerusform>
        </translation>
    </message>
    <message>
        <source>differences written</source>
        <translation>chỗ đã sửa</translation>
    </message>
    <message>
        <source>left as they are</source>
        <translation>chỗ còn khác</translation>
    </message>
    <message>
        <source>members added</source>
        <translation>đảng viên thêm mới</translation>
    </message>
    <message>
        <source>not written</source>
        <translation>chỗ chưa ghi được</translation>
    </message>
    <message>
        <source>{0}, {1} people; {2} of them are in the book.</source>
        <translation>{0}: {1} người, trong đó {2} người có trong sổ.</translation>
    </message>
</context>
<context>
    <name>MatchingStart</name>
    <message>
        <source>Choose the file</source>
        <translation>Chọn tệp</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Drop the file (DS_DANGVIEN.xlsx) on this page, or choose it.</source>
        <translation>Kéo tệp (DS_DANGVIEN.xlsx) vào trang này, hoặc bấm để chọn.</translation>
    </message>
    <message>
        <source>Only what you tick is written, after a backup, and it can be undone as a whole.</source>
        <translation>Chỉ ghi những chỗ đồng chí đánh dấu, sau khi sao lưu; hoàn tác được cả lần ghi.</translation>
    </message>
    <message>
        <source>The book and the list stand side by side, difference by difference.</source>
        <translation>Sổ của chi bộ và danh sách cấp trên đặt cạnh nhau, từng chỗ một.</translation>
    </message>
    <message>
        <source>The file is only read. Macros in it are never run.</source>
        <translation>Sổ chỉ đọc tệp, không chạy mã trong tệp.</translation>
    </message>
    <message>
        <source>The superior&apos;s list of members</source>
        <translation>Danh sách đảng viên của cấp trên</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Sổ làm gì</translation>
    </message>
    <message>
        <source>You see which column holds what, and can change it. The book remembers it.</source>
        <translation>Đồng chí xem và sửa cột nào ứng với mục nào. Sổ nhớ cho lần sau.</translation>
    </message>
</context>
<context>
    <name>MatchingWords</name>
    <message>
        <source>Card number</source>
        <translation>Số thẻ đảng viên</translation>
    </message>
    <message>
        <source>Cell of meetings</source>
        <translation>Chi bộ sinh hoạt</translation>
    </message>
    <message>
        <source>Cell of residence</source>
        <translation>Chi bộ nơi cư trú</translation>
    </message>
    <message>
        <source>Citizen&apos;s number</source>
        <translation>Số căn cước</translation>
    </message>
    <message>
        <source>Day of birth</source>
        <translation>Ngày sinh</translation>
    </message>
    <message>
        <source>Day of joining</source>
        <translation>Ngày vào Đảng</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Mục khác nhau</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Họ và tên</translation>
    </message>
    <message>
        <source>It cannot be told who is who. Open each record; the book does not guess.</source>
        <translation>Chưa phân biệt được ai với ai. Mở từng hồ sơ để xem; sổ không đoán.</translation>
    </message>
    <message>
        <source>Its days or numbers cannot be right; ask the superior, or add the member by hand.</source>
        <translation>Ngày hoặc số của dòng này không thể đúng; hỏi cấp trên, hoặc tự thêm hồ sơ.</translation>
    </message>
    <message>
        <source>Its number stands in several rows; ask the superior which one is right.</source>
        <translation>Số này lặp lại ở nhiều dòng; hỏi cấp trên dòng nào đúng.</translation>
    </message>
    <message>
        <source>Nobody in the book fits these rows. Tick whom the book should have.</source>
        <translation>Trong sổ không có ai khớp các dòng này. Đánh dấu người cần thêm vào sổ.</translation>
    </message>
    <message>
        <source>Not clear who</source>
        <translation>Chưa rõ là ai</translation>
    </message>
    <message>
        <source>Odd cells</source>
        <translation>Ô cần xem lại</translation>
    </message>
    <message>
        <source>Only in the book</source>
        <translation>Chỉ sổ có</translation>
    </message>
    <message>
        <source>Only on their list</source>
        <translation>Chỉ cấp trên có</translation>
    </message>
    <message>
        <source>Same words, written in another way: marks, capitals, spaces.</source>
        <translation>Cùng một nội dung, chỉ khác dấu, chữ hoa hoặc khoảng trắng.</translation>
    </message>
    <message>
        <source>Spelling only</source>
        <translation>Chỉ khác cách viết</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Tình trạng</translation>
    </message>
    <message>
        <source>States and cells change by decisions: open the member&apos;s record to change them.</source>
        <translation>Tình trạng và nơi sinh hoạt chỉ đổi theo quyết định: mở hồ sơ đảng viên để ghi.</translation>
    </message>
    <message>
        <source>The book knows the day more exactly, and keeps it.</source>
        <translation>Sổ ghi ngày rõ hơn nên giữ nguyên.</translation>
    </message>
    <message>
        <source>The row has no name.</source>
        <translation>Dòng này không có họ và tên.</translation>
    </message>
    <message>
        <source>Their list lacks it; the book keeps its own.</source>
        <translation>Danh sách không ghi mục này; sổ giữ nội dung đang có.</translation>
    </message>
    <message>
        <source>These cells could not be read, or were mended. The rest of their rows was used.</source>
        <translation>Các ô này không đọc được hoặc đã được chỉnh lại. Phần còn lại của dòng vẫn được dùng.</translation>
    </message>
    <message>
        <source>They are in the book and not on the list. Nothing happens to them; tell the superior.</source>
        <translation>Có trong sổ mà không có trong danh sách. Sổ giữ nguyên; đồng chí báo lại cấp trên.</translation>
    </message>
    <message>
        <source>Tick what the superior&apos;s list has right; what is not ticked stays as the book has it.</source>
        <translation>Đánh dấu những chỗ danh sách cấp trên ghi đúng; chỗ không đánh dấu thì sổ giữ nguyên.</translation>
    </message>
    <message>
        <source>a formula without a value</source>
        <translation>ô là công thức không có giá trị</translation>
    </message>
    <message>
        <source>another member has this card number</source>
        <translation>số thẻ này đang ở hồ sơ của người khác</translation>
    </message>
    <message>
        <source>days or numbers would contradict each other</source>
        <translation>ngày hoặc số sẽ mâu thuẫn nhau</translation>
    </message>
    <message>
        <source>its lost zeros were put back</source>
        <translation>đã thêm lại số 0 bị mất ở đầu</translation>
    </message>
    <message>
        <source>not in the book yet</source>
        <translation>sổ chưa ghi</translation>
    </message>
    <message>
        <source>not on their list</source>
        <translation>danh sách không ghi</translation>
    </message>
    <message>
        <source>number and name point to different people</source>
        <translation>số và họ tên chỉ hai người khác nhau</translation>
    </message>
    <message>
        <source>one side is more exact</source>
        <translation>một bên ghi rõ hơn</translation>
    </message>
    <message>
        <source>other marks</source>
        <translation>khác dấu</translation>
    </message>
    <message>
        <source>same card</source>
        <translation>cùng số thẻ</translation>
    </message>
    <message>
        <source>same citizen&apos;s number</source>
        <translation>cùng số căn cước</translation>
    </message>
    <message>
        <source>same name and day of birth</source>
        <translation>cùng họ tên, ngày sinh</translation>
    </message>
    <message>
        <source>same name without marks and day of birth</source>
        <translation>cùng họ tên (bỏ dấu), ngày sinh</translation>
    </message>
    <message>
        <source>same name without marks and year of birth</source>
        <translation>cùng họ tên (bỏ dấu), năm sinh</translation>
    </message>
    <message>
        <source>several alike</source>
        <translation>nhiều người trùng nhau</translation>
    </message>
    <message>
        <source>the name is missing</source>
        <translation>thiếu họ và tên</translation>
    </message>
    <message>
        <source>the record was changed meanwhile</source>
        <translation>hồ sơ vừa được sửa ở nơi khác</translation>
    </message>
    <message>
        <source>the same name, and no day of birth to tell by</source>
        <translation>trùng họ tên, thiếu ngày sinh</translation>
    </message>
    <message>
        <source>the same number as row {0}</source>
        <translation>trùng số với dòng {0}</translation>
    </message>
    <message>
        <source>this day could not be read</source>
        <translation>không đọc được ngày này</translation>
    </message>
    <message>
        <source>this number has the wrong shape</source>
        <translation>số không đúng dạng</translation>
    </message>
    <message>
        <source>written another way</source>
        <translation>khác cách viết</translation>
    </message>
</context>
<context>
    <name>MeetingCard</name>
    <message numerus="yes">
        <source>%n member(s) called</source>
        <translation>
            <numerusform>%n đảng viên được triệu tập</numerusform>
        </translation>
    </message>
    <message>
        <source>Finish the minutes</source>
        <translation>Hoàn thành biên bản</translation>
    </message>
    <message>
        <source>Finish the resolution</source>
        <translation>Hoàn thành nghị quyết</translation>
    </message>
    <message>
        <source>Going on</source>
        <translation>Đang họp</translation>
    </message>
    <message>
        <source>Look at the programme</source>
        <translation>Xem chương trình</translation>
    </message>
    <message>
        <source>Month {0}</source>
        <translation>tháng {0}</translation>
    </message>
    <message numerus="yes">
        <source>Papers are to be sent out %n day(s) before</source>
        <translation>
            <numerusform>Tài liệu phải gửi trước %n ngày</numerusform>
        </translation>
    </message>
    <message>
        <source>Prepare papers</source>
        <translation>Chuẩn bị tài liệu</translation>
    </message>
    <message>
        <source>Prepare the next meeting</source>
        <translation>Chuẩn bị buổi tới</translation>
    </message>
    <message>
        <source>Results are reported</source>
        <translation>Ghi đã báo cáo kết quả</translation>
    </message>
    <message numerus="yes">
        <source>Results are to be reported within %n day(s)</source>
        <translation>
            <numerusform>Kết quả phải báo cáo trong %n ngày</numerusform>
        </translation>
    </message>
    <message>
        <source>Run the meeting</source>
        <translation>Mở bàn điều hành</translation>
    </message>
    <message>
        <source>Steps of the meeting</source>
        <translation>Các bước của buổi sinh hoạt</translation>
    </message>
    <message>
        <source>{0} minutes</source>
        <translation>{0} phút</translation>
    </message>
</context>
<context>
    <name>MeetingClock</name>
    <message numerus="yes">
        <source>%n minute(s) left</source>
        <translation>
            <numerusform>Còn %n phút</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) so far</source>
        <translation>
            <numerusform>Đã họp %n phút</numerusform>
        </translation>
    </message>
    <message>
        <source>Long enough</source>
        <translation>Đủ thời lượng</translation>
    </message>
    <message>
        <source>The clock stands</source>
        <translation>Đồng hồ đang dừng</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>phút</translation>
    </message>
</context>
<context>
    <name>MeetingForm</name>
    <message>
        <source>Day</source>
        <translation>Ngày</translation>
    </message>
    <message>
        <source>Guests, one a line</source>
        <translation>Khách mời, mỗi người một dòng</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Giờ</translation>
    </message>
    <message>
        <source>In the chair</source>
        <translation>Chủ trì</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Loại buổi họp</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Nơi họp</translation>
    </message>
    <message>
        <source>Secretary of minutes</source>
        <translation>Thư ký</translation>
    </message>
    <message>
        <source>Subject of the thematic part</source>
        <translation>Chuyên đề</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Tên buổi họp</translation>
    </message>
</context>
<context>
    <name>MeetingPage</name>
    <message>
        <source>A meeting</source>
        <translation>Buổi sinh hoạt</translation>
    </message>
    <message>
        <source>Cancel the meeting…</source>
        <translation>Hủy buổi sinh hoạt…</translation>
    </message>
    <message>
        <source>Cancelled: {0}</source>
        <translation>Đã hủy: {0}</translation>
    </message>
    <message>
        <source>Keeping …</source>
        <translation>Đang lưu …</translation>
    </message>
    <message>
        <source>Kept as you type</source>
        <translation>Đã tự lưu</translation>
    </message>
    <message>
        <source>Make a packet for the members…</source>
        <translation>Làm gói tài liệu cho đảng viên…</translation>
    </message>
    <message>
        <source>Mark papers as sent</source>
        <translation>Ghi đã gửi tài liệu</translation>
    </message>
    <message>
        <source>Not kept yet</source>
        <translation>Chưa lưu</translation>
    </message>
    <message>
        <source>Open the minutes</source>
        <translation>Mở biên bản</translation>
    </message>
    <message>
        <source>Papers are not sent out yet.</source>
        <translation>Đã ghi là chưa gửi tài liệu.</translation>
    </message>
    <message>
        <source>Papers are sent</source>
        <translation>Đã gửi tài liệu</translation>
    </message>
    <message>
        <source>Papers are sent out.</source>
        <translation>Đã ghi là đã gửi tài liệu.</translation>
    </message>
    <message>
        <source>Plan it again</source>
        <translation>Lập lịch lại</translation>
    </message>
    <message>
        <source>Prepare a meeting</source>
        <translation>Chuẩn bị sinh hoạt</translation>
    </message>
    <message>
        <source>Print the invitation</source>
        <translation>In giấy mời</translation>
    </message>
    <message>
        <source>Print the programme</source>
        <translation>In chương trình</translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <translation>Xóa khỏi danh sách</translation>
    </message>
    <message>
        <source>Removed: {0}</source>
        <translation>Đã xóa: {0}</translation>
    </message>
    <message>
        <source>Run the meeting</source>
        <translation>Mở bàn điều hành</translation>
    </message>
    <message>
        <source>Save all papers as one book…</source>
        <translation>Lưu tập tài liệu buổi họp (PDF)…</translation>
    </message>
    <message>
        <source>Save for the calendar…</source>
        <translation>Lưu lịch (ICS)…</translation>
    </message>
    <message>
        <source>Save the invitation…</source>
        <translation>Lưu giấy mời…</translation>
    </message>
    <message>
        <source>Save the programme…</source>
        <translation>Lưu chương trình…</translation>
    </message>
    <message>
        <source>The programme is that of the template again.</source>
        <translation>Đã lấy lại chương trình mẫu.</translation>
    </message>
</context>
<context>
    <name>MeetingPanes</name>
    <message>
        <source>Back to the meetings</source>
        <translation>Về danh sách sinh hoạt</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>Buổi sinh hoạt</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Thêm nữa</translation>
    </message>
    <message>
        <source>Papers, to do</source>
        <translation>Tài liệu, việc cần làm</translation>
    </message>
    <message>
        <source>Papers, to do ({0})</source>
        <translation>Tài liệu, việc cần làm ({0})</translation>
    </message>
    <message>
        <source>Parts of the preparation</source>
        <translation>Các phần chuẩn bị</translation>
    </message>
    <message>
        <source>Print, send</source>
        <translation>In, gửi</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>Chương trình</translation>
    </message>
</context>
<context>
    <name>MeetingPrints</name>
    <message>
        <source>Calendar (*.ics)</source>
        <translation>Lịch (*.ics)</translation>
    </message>
    <message>
        <source>Invitation</source>
        <translation>Giấy mời</translation>
    </message>
    <message>
        <source>Making the file …</source>
        <translation>Đang làm tệp …</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Printing …</source>
        <translation>Đang in …</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>Chương trình</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lưu</translation>
    </message>
    <message>
        <source>Saved {0}.</source>
        <translation>Đã lưu {0}.</translation>
    </message>
    <message>
        <source>Sent to the printer: {0}.</source>
        <translation>Đã gửi tới máy in: {0}.</translation>
    </message>
    <message>
        <source>Stopped: no paper was made.</source>
        <translation>Đã dừng: chưa làm giấy tờ nào.</translation>
    </message>
    <message>
        <source>Word document (*.docx)</source>
        <translation>Văn bản Word (*.docx)</translation>
    </message>
</context>
<context>
    <name>MeetingWords</name>
    <message>
        <source>At the same time as “{0}” of {1}</source>
        <translation>Trùng giờ với “{0}” ngày {1}</translation>
    </message>
    <message>
        <source>No papers are chosen yet</source>
        <translation>Chưa chọn tài liệu</translation>
    </message>
    <message>
        <source>Nobody is in the chair yet</source>
        <translation>Chưa có người chủ trì</translation>
    </message>
    <message>
        <source>Nobody writes the minutes yet</source>
        <translation>Chưa có thư ký ghi biên bản</translation>
    </message>
    <message>
        <source>Papers are to be sent out: {0}</source>
        <translation>Tài liệu phải gửi tới đảng viên: {0}</translation>
    </message>
    <message>
        <source>Papers lack the name of the cell or of the committee above</source>
        <translation>Giấy tờ còn thiếu tên chi bộ hoặc đảng bộ cấp trên</translation>
    </message>
    <message>
        <source>Results are to be reported: {0}</source>
        <translation>Kết quả phải báo cáo: {0}</translation>
    </message>
    <message>
        <source>The hour is not settled yet</source>
        <translation>Chưa định giờ họp</translation>
    </message>
    <message>
        <source>The place is not settled yet</source>
        <translation>Chưa định nơi họp</translation>
    </message>
    <message>
        <source>The programme has {0} minutes, {1} are asked for</source>
        <translation>Chương trình có {0} phút, cần ít nhất {1} phút</translation>
    </message>
    <message>
        <source>There is no programme yet</source>
        <translation>Chưa có chương trình</translation>
    </message>
    <message>
        <source>{0} has expired</source>
        <translation>{0} đã hết hiệu lực</translation>
    </message>
    <message>
        <source>{0} is no longer in the library</source>
        <translation>{0} không còn trong thư viện</translation>
    </message>
    <message>
        <source>{0} is replaced</source>
        <translation>{0} đã bị thay thế</translation>
    </message>
    <message>
        <source>{0} is replaced by {1}</source>
        <translation>{0} đã bị thay thế bằng {1}</translation>
    </message>
</context>
<context>
    <name>MeetingsList</name>
    <message>
        <source>Cancel the meeting…</source>
        <translation>Hủy buổi sinh hoạt…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Mở</translation>
    </message>
    <message>
        <source>Programme and papers</source>
        <translation>Chương trình và tài liệu</translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <translation>Xóa khỏi danh sách</translation>
    </message>
</context>
<context>
    <name>MeetingsModel</name>
    <message numerus="yes">
        <source>%n meeting(s)</source>
        <translation>
            <numerusform>%n buổi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open task(s)</source>
        <translation>
            <numerusform>%n việc chưa xong</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Đã hủy</translation>
    </message>
    <message>
        <source>Going on</source>
        <translation>Đang họp</translation>
    </message>
    <message>
        <source>No meeting this month</source>
        <translation>Chưa có buổi sinh hoạt nào trong tháng</translation>
    </message>
    <message>
        <source>No thematic meeting in quarter {0}</source>
        <translation>Quý {0} chưa có sinh hoạt chuyên đề</translation>
    </message>
    <message>
        <source>Not held</source>
        <translation>Quá ngày, chưa họp</translation>
    </message>
    <message>
        <source>Papers sent</source>
        <translation>Đã gửi tài liệu</translation>
    </message>
    <message>
        <source>Plan it</source>
        <translation>Lập lịch</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Đã lên lịch</translation>
    </message>
</context>
<context>
    <name>MeetingsPage</name>
    <message>
        <source>Cancelled: {0}</source>
        <translation>Đã hủy: {0}</translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation>Sinh hoạt</translation>
    </message>
    <message numerus="yes">
        <source>Planned: %n meeting(s)</source>
        <translation>
            <numerusform>Đã lập lịch %n buổi</numerusform>
        </translation>
    </message>
    <message>
        <source>Removed: {0}</source>
        <translation>Đã xóa: {0}</translation>
    </message>
    <message>
        <source>Results are reported: {0}</source>
        <translation>Đã ghi báo cáo kết quả: {0}</translation>
    </message>
</context>
<context>
    <name>MeetingsView</name>
    <message>
        <source>Add a meeting</source>
        <translation>Thêm buổi</translation>
    </message>
    <message>
        <source>Add one meeting</source>
        <translation>Thêm một buổi</translation>
    </message>
    <message>
        <source>Figures of the meetings</source>
        <translation>Thống kê sinh hoạt</translation>
    </message>
    <message>
        <source>Meetings of the year</source>
        <translation>Các buổi sinh hoạt trong năm</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Thêm nữa</translation>
    </message>
    <message>
        <source>No meetings in this year</source>
        <translation>Năm này chưa có buổi sinh hoạt nào</translation>
    </message>
    <message>
        <source>One rule makes them all; each can be changed.</source>
        <translation>Một quy tắc lập đủ cả năm, buổi nào cũng sửa được.</translation>
    </message>
    <message>
        <source>Open a meeting packet…</source>
        <translation>Mở gói tài liệu buổi họp…</translation>
    </message>
    <message>
        <source>Plan the whole year</source>
        <translation>Lập lịch cả năm</translation>
    </message>
    <message>
        <source>Plan the year</source>
        <translation>Lập lịch cả năm</translation>
    </message>
    <message>
        <source>Save the year for the calendar…</source>
        <translation>Lưu lịch cả năm (ICS)…</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Việc đã giao</translation>
    </message>
    <message>
        <source>There are no meetings yet</source>
        <translation>Chưa có buổi sinh hoạt nào</translation>
    </message>
    <message>
        <source>Year after</source>
        <translation>Năm sau</translation>
    </message>
    <message>
        <source>Year before</source>
        <translation>Năm trước</translation>
    </message>
</context>
<context>
    <name>MeetingsWords</name>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n ngày trước</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>còn %n ngày</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) over</source>
        <translation>
            <numerusform>quá %n ngày</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) left</source>
        <translation>
            <numerusform>còn %n giờ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) over</source>
        <translation>
            <numerusform>quá %n giờ</numerusform>
        </translation>
    </message>
    <message>
        <source>Committee</source>
        <translation>Họp chi ủy</translation>
    </message>
    <message>
        <source>Congress of the cell</source>
        <translation>Đại hội chi bộ</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Kết thúc</translation>
    </message>
    <message>
        <source>Extraordinary</source>
        <translation>Bất thường</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>Thứ Sáu</translation>
    </message>
    <message>
        <source>Get ready</source>
        <translation>Chuẩn bị</translation>
    </message>
    <message numerus="yes">
        <source>In %n day(s)</source>
        <translation>
            <numerusform>Còn %n ngày</numerusform>
        </translation>
    </message>
    <message>
        <source>Matters</source>
        <translation>Nội dung</translation>
    </message>
    <message>
        <source>Meet</source>
        <translation>Họp</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Biên bản</translation>
    </message>
    <message>
        <source>Minutes: adopted</source>
        <translation>Biên bản: đã thông qua</translation>
    </message>
    <message>
        <source>Minutes: draft</source>
        <translation>Biên bản: dự thảo</translation>
    </message>
    <message>
        <source>Minutes: reviewed</source>
        <translation>Biên bản: đã rà soát</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>Thứ Hai</translation>
    </message>
    <message>
        <source>Month {0}</source>
        <translation>Tháng {0}</translation>
    </message>
    <message>
        <source>Online conference</source>
        <translation>Hội nghị trực tuyến</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>Mở đầu</translation>
    </message>
    <message>
        <source>Regular</source>
        <translation>Thường kỳ</translation>
    </message>
    <message>
        <source>Regular with a thematic part</source>
        <translation>Thường kỳ kết hợp chuyên đề</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Báo cáo</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Nghị quyết</translation>
    </message>
    <message>
        <source>Resolution: adopted</source>
        <translation>Nghị quyết: đã thông qua</translation>
    </message>
    <message>
        <source>Resolution: draft</source>
        <translation>Nghị quyết: dự thảo</translation>
    </message>
    <message>
        <source>Resolution: reviewed</source>
        <translation>Nghị quyết: đã rà soát</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>Thứ Bảy</translation>
    </message>
    <message>
        <source>Send papers</source>
        <translation>Gửi tài liệu</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>Chủ nhật</translation>
    </message>
    <message>
        <source>Thematic</source>
        <translation>Chuyên đề</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>Thứ Năm</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hôm nay</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Ngày mai</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>Thứ Ba</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>Thứ Tư</translation>
    </message>
</context>
<context>
    <name>MemberChoice</name>
    <message>
        <source>No member of this name. Choose one of the list.</source>
        <translation>Không có đảng viên tên này. Chọn một người trong danh sách.</translation>
    </message>
    <message>
        <source>Show all members</source>
        <translation>Hiện mọi đảng viên</translation>
    </message>
</context>
<context>
    <name>MemberFiguresModel</name>
    <message>
        <source>Away with a reason</source>
        <translation>Vắng có lý do</translation>
    </message>
    <message>
        <source>Away without one</source>
        <translation>Vắng không lý do</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Họ và tên</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>Có mặt</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Tỷ lệ</translation>
    </message>
    <message>
        <source>To be noted</source>
        <translation>Lưu ý</translation>
    </message>
    <message numerus="yes">
        <source>missed %n meeting(s) in a row</source>
        <translation>
            <numerusform>vắng %n buổi liền</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MemberForm</name>
    <message>
        <source>Hide private fields</source>
        <translation>Ẩn ô riêng tư</translation>
    </message>
    <message>
        <source>Show private fields</source>
        <translation>Hiện ô riêng tư</translation>
    </message>
</context>
<context>
    <name>MemberPage</name>
    <message>
        <source>Added to the history: {0}</source>
        <translation>Đã ghi vào quá trình: {0}</translation>
    </message>
    <message>
        <source>Added to the register. Now add the first state with its day.</source>
        <translation>Đã thêm vào danh sách. Tiếp theo, ghi tình trạng đầu tiên và ngày bắt đầu.</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Về danh sách</translation>
    </message>
    <message>
        <source>Discard it</source>
        <translation>Bỏ bản nháp</translation>
    </message>
    <message>
        <source>Discarded: what was not saved yet</source>
        <translation>Đã bỏ điều gõ dở</translation>
    </message>
    <message>
        <source>Erase personal data on request…</source>
        <translation>Xóa dữ liệu cá nhân theo yêu cầu…</translation>
    </message>
    <message>
        <source>Erased. Older backups still hold the data until they go.</source>
        <translation>Đã xóa. Các bản sao lưu cũ còn giữ dữ liệu này cho đến khi được thay.</translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation>Viết tiếp</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Quá trình</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Thêm nữa</translation>
    </message>
    <message>
        <source>New member</source>
        <translation>Đảng viên mới</translation>
    </message>
    <message>
        <source>Not saved yet: what was typed about {0}.</source>
        <translation>Chưa ghi: những gì đồng chí đã gõ về {0}.</translation>
    </message>
    <message>
        <source>Not saved: some fields are not right.</source>
        <translation>Chưa ghi hồ sơ: có ô chưa đúng. Xem câu nhắc dưới từng ô.</translation>
    </message>
    <message>
        <source>Parts of the record</source>
        <translation>Các phần của hồ sơ</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Hồ sơ</translation>
    </message>
    <message>
        <source>Removed: the badge of {0} years</source>
        <translation>Đã bỏ Huy hiệu {0} năm</translation>
    </message>
    <message>
        <source>Removed: the position {0}</source>
        <translation>Đã bỏ chức vụ {0}</translation>
    </message>
    <message>
        <source>Save the record</source>
        <translation>Ghi hồ sơ</translation>
    </message>
    <message>
        <source>Saved: the badge of {0} years</source>
        <translation>Đã ghi Huy hiệu {0} năm</translation>
    </message>
    <message>
        <source>Saved: the position {0}</source>
        <translation>Đã ghi chức vụ {0}</translation>
    </message>
    <message>
        <source>Saved: the record of {0}</source>
        <translation>Đã ghi hồ sơ {0}</translation>
    </message>
    <message>
        <source>Struck out; the line stays to be read.</source>
        <translation>Đã gạch dòng ghi nhầm; dòng vẫn còn để đọc.</translation>
    </message>
    <message>
        <source>a new member</source>
        <translation>một đảng viên mới</translation>
    </message>
    <message>
        <source>not saved yet</source>
        <translation>chưa ghi</translation>
    </message>
</context>
<context>
    <name>MemberSide</name>
    <message>
        <source>Add a badge</source>
        <translation>Thêm Huy hiệu</translation>
    </message>
    <message>
        <source>Add a position</source>
        <translation>Thêm chức vụ</translation>
    </message>
    <message>
        <source>Badges</source>
        <translation>Huy hiệu Đảng</translation>
    </message>
    <message>
        <source>By the rule in use: {0}</source>
        <translation>Theo quy tắc đang dùng: {0}</translation>
    </message>
    <message>
        <source>Change the state</source>
        <translation>Đổi tình trạng</translation>
    </message>
    <message>
        <source>Edit: {0}</source>
        <translation>Sửa: {0}</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Quá trình</translation>
    </message>
    <message>
        <source>Let the line hold again: {0}</source>
        <translation>Khôi phục dòng: {0}</translation>
    </message>
    <message>
        <source>Next badge: {0} years, award day {1}</source>
        <translation>Huy hiệu kế tiếp: {0} năm, đợt trao {1}</translation>
    </message>
    <message>
        <source>No line yet. Add the first state with its day.</source>
        <translation>Chưa có dòng nào. Ghi tình trạng đầu tiên và ngày bắt đầu.</translation>
    </message>
    <message>
        <source>Party age: {0}</source>
        <translation>Tuổi Đảng: {0}</translation>
    </message>
    <message>
        <source>Positions</source>
        <translation>Chức vụ</translation>
    </message>
    <message>
        <source>Probation ends on {0}</source>
        <translation>Hết thời gian dự bị ngày {0}</translation>
    </message>
    <message>
        <source>Remove: {0}</source>
        <translation>Bỏ: {0}</translation>
    </message>
    <message>
        <source>Strike out the line entered in error: {0}</source>
        <translation>Gạch dòng ghi nhầm: {0}</translation>
    </message>
    <message>
        <source>Struck out: {0}</source>
        <translation>Đã gạch: {0}</translation>
    </message>
    <message>
        <source>The transfer must be complete by {0}</source>
        <translation>Phải xong thủ tục chuyển sinh hoạt trước hết ngày {0}</translation>
    </message>
    <message>
        <source>Who wrote what</source>
        <translation>Lịch sử ghi sổ</translation>
    </message>
    <message>
        <source>not named</source>
        <translation>chưa ghi tên</translation>
    </message>
    <message>
        <source>now</source>
        <translation>nay</translation>
    </message>
    <message>
        <source>{0} years of Party age</source>
        <translation>Huy hiệu {0} năm tuổi Đảng</translation>
    </message>
    <message>
        <source>{0}, from {1}</source>
        <translation>{0}, từ {1}</translation>
    </message>
</context>
<context>
    <name>MemberStates</name>
    <message numerus="yes">
        <source>{0} and %n other(s)</source>
        <translation>
            <numerusform>{0} và %n đồng chí khác</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0}: %n member(s)</source>
        <translation>
            <numerusform>{0}: %n đảng viên</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MemberWords</name>
    <message>
        <source>A card has 12 digits; an old one has 8, such as 01.234567.</source>
        <translation>Số thẻ gồm 12 chữ số; thẻ cũ 8 chữ số, như 01.234567.</translation>
    </message>
    <message>
        <source>A citizen ID has 12 digits; an old one has 9.</source>
        <translation>Số căn cước gồm 12 chữ số; số cũ 9 chữ số.</translation>
    </message>
    <message>
        <source>A file number has 6 digits and 2-3 letters: 000001 HN.</source>
        <translation>Số lý lịch gồm 6 chữ số và 2-3 chữ cái, như 000001 HN.</translation>
    </message>
    <message>
        <source>A line after leaving fits no re-admission.</source>
        <translation>Dòng sau khi ra khỏi Đảng không phải là kết nạp lại.</translation>
    </message>
    <message>
        <source>A line after moving away needs a return first.</source>
        <translation>Sau khi chuyển đi, cần có dòng chuyển về trước.</translation>
    </message>
    <message>
        <source>A line is after the death.</source>
        <translation>Có dòng sau ngày từ trần.</translation>
    </message>
    <message>
        <source>A line is before the admission decision.</source>
        <translation>Có dòng trước ngày quyết định kết nạp.</translation>
    </message>
    <message>
        <source>About the person</source>
        <translation>Bản thân</translation>
    </message>
    <message>
        <source>Admission annulled</source>
        <translation>Hủy quyết định kết nạp</translation>
    </message>
    <message>
        <source>Admission ceremony</source>
        <translation>Lễ kết nạp</translation>
    </message>
    <message>
        <source>Admission decision</source>
        <translation>Quyết định kết nạp</translation>
    </message>
    <message>
        <source>An address looks like name@place.vn.</source>
        <translation>Gõ địa chỉ dạng ten@noi.vn.</translation>
    </message>
    <message>
        <source>Army</source>
        <translation>Bộ đội</translation>
    </message>
    <message>
        <source>Asked to leave</source>
        <translation>Xin ra khỏi Đảng</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>Ngày sinh</translation>
    </message>
    <message>
        <source>Born after the admission: check both days.</source>
        <translation>Ngày sinh sau ngày kết nạp. Xem lại hai ngày.</translation>
    </message>
    <message>
        <source>Card and papers</source>
        <translation>Thẻ và lý lịch</translation>
    </message>
    <message>
        <source>Card number</source>
        <translation>Số thẻ đảng viên</translation>
    </message>
    <message>
        <source>Citizen ID number</source>
        <translation>Số căn cước</translation>
    </message>
    <message>
        <source>Contact and remarks</source>
        <translation>Liên hệ và ghi chú</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Thư điện tử</translation>
    </message>
    <message>
        <source>Education</source>
        <translation>Trình độ</translation>
    </message>
    <message>
        <source>Ethnic group</source>
        <translation>Dân tộc</translation>
    </message>
    <message>
        <source>Expelled</source>
        <translation>Khai trừ</translation>
    </message>
    <message>
        <source>Female</source>
        <translation>Nữ</translation>
    </message>
    <message>
        <source>File number</source>
        <translation>Số lý lịch</translation>
    </message>
    <message>
        <source>Foreign languages</source>
        <translation>Ngoại ngữ</translation>
    </message>
    <message>
        <source>Full name (as in the birth certificate)</source>
        <translation>Họ và tên khai sinh</translation>
    </message>
    <message>
        <source>General education</source>
        <translation>Trình độ văn hóa</translation>
    </message>
    <message>
        <source>Here for a time and elsewhere for a time at once.</source>
        <translation>Vừa sinh hoạt tạm thời ở đây, vừa ở nơi khác.</translation>
    </message>
    <message>
        <source>How the member left is missing.</source>
        <translation>Chưa ghi hình thức ra khỏi Đảng.</translation>
    </message>
    <message>
        <source>Joining the Party</source>
        <translation>Vào Đảng</translation>
    </message>
    <message>
        <source>Less than 12 months after the ceremony. Keep it if the papers say so.</source>
        <translation>Chưa đủ 12 tháng từ lễ kết nạp. Giữ nguyên nếu giấy tờ ghi như vậy.</translation>
    </message>
    <message>
        <source>Male</source>
        <translation>Nam</translation>
    </message>
    <message>
        <source>Name deleted</source>
        <translation>Xóa tên</translation>
    </message>
    <message>
        <source>Native place</source>
        <translation>Quê quán</translation>
    </message>
    <message>
        <source>No line says whether the member was probationary or official.</source>
        <translation>Chưa có dòng nào cho biết dự bị hay chính thức.</translation>
    </message>
    <message>
        <source>None of these</source>
        <translation>Không thuộc các diện này</translation>
    </message>
    <message>
        <source>Not told</source>
        <translation>Chưa ghi</translation>
    </message>
    <message>
        <source>Occupation</source>
        <translation>Nghề nghiệp</translation>
    </message>
    <message>
        <source>Occupation before joining</source>
        <translation>Nghề nghiệp khi vào Đảng</translation>
    </message>
    <message>
        <source>Occupation now</source>
        <translation>Nghề nghiệp hiện nay</translation>
    </message>
    <message>
        <source>Official before the ceremony: check both days.</source>
        <translation>Ngày chính thức trước lễ kết nạp. Xem lại hai ngày.</translation>
    </message>
    <message>
        <source>Official since</source>
        <translation>Ngày chính thức</translation>
    </message>
    <message>
        <source>Other names</source>
        <translation>Tên gọi khác</translation>
    </message>
    <message>
        <source>Police</source>
        <translation>Công an</translation>
    </message>
    <message>
        <source>Political theory</source>
        <translation>Lý luận chính trị</translation>
    </message>
    <message>
        <source>Probation after being official.</source>
        <translation>Dự bị lại sau khi đã chính thức.</translation>
    </message>
    <message>
        <source>Professional training</source>
        <translation>Chuyên môn, nghiệp vụ</translation>
    </message>
    <message>
        <source>Religion</source>
        <translation>Tôn giáo</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>Residence</source>
        <translation>Nơi cư trú</translation>
    </message>
    <message>
        <source>Retired</source>
        <translation>Hưu trí</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Bộ đội, công an, hưu trí</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Giới tính</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Điện thoại</translation>
    </message>
    <message>
        <source>The ceremony cannot be before the decision.</source>
        <translation>Lễ kết nạp không thể trước quyết định. Xem lại hai ngày.</translation>
    </message>
    <message>
        <source>The register needs a name here.</source>
        <translation>Chưa có họ tên. Danh sách cần họ tên ở ô này.</translation>
    </message>
    <message>
        <source>The same state comes twice in a row.</source>
        <translation>Hai dòng liền nhau cùng một tình trạng.</translation>
    </message>
    <message>
        <source>This day is still to come.</source>
        <translation>Ngày này chưa đến. Xem lại ngày.</translation>
    </message>
    <message>
        <source>Two lines have the same day.</source>
        <translation>Hai dòng cùng một ngày.</translation>
    </message>
    <message>
        <source>Younger than the rules ask at admission. Keep it if the papers say so.</source>
        <translation>Khi kết nạp chưa đủ tuổi theo quy tắc đang dùng. Giữ nguyên nếu giấy tờ ghi như vậy.</translation>
    </message>
</context>
<context>
    <name>MembersBar</name>
    <message>
        <source>More parts of the list: {0}</source>
        <translation>Phần khác của danh sách: {0}</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Xếp theo</translation>
    </message>
    <message>
        <source>Order: {0}</source>
        <translation>Xếp theo: {0}</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>Khác</translation>
    </message>
</context>
<context>
    <name>MembersModel</name>
    <message>
        <source>Born</source>
        <translation>Ngày sinh</translation>
    </message>
    <message>
        <source>Card number</source>
        <translation>Số thẻ</translation>
    </message>
    <message>
        <source>Full name, position</source>
        <translation>Họ và tên, chức vụ</translation>
    </message>
    <message>
        <source>Joined, official</source>
        <translation>Vào Đảng, chính thức</translation>
    </message>
    <message>
        <source>Party age</source>
        <translation>Tuổi Đảng</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Tình trạng</translation>
    </message>
    <message>
        <source>data erased on request</source>
        <translation>đã xóa dữ liệu theo yêu cầu</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>đang ẩn</translation>
    </message>
</context>
<context>
    <name>MembersPage</name>
    <message numerus="yes">
        <source>%n thing(s) to do about members</source>
        <translation>
            <numerusform>%n việc cần làm về đảng viên</numerusform>
        </translation>
    </message>
    <message>
        <source>Matches words with marks too</source>
        <translation>Khớp cả chữ có dấu</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Đảng viên</translation>
    </message>
</context>
<context>
    <name>MembersPapers</name>
    <message>
        <source>Card numbers show their last four digits only.</source>
        <translation>Số thẻ chỉ ghi bốn số cuối.</translation>
    </message>
</context>
<context>
    <name>MembersTable</name>
    <message>
        <source>00–00 years</source>
        <translation>00–00 năm</translation>
    </message>
</context>
<context>
    <name>MembersView</name>
    <message>
        <source>Add a member</source>
        <translation>Thêm đảng viên</translation>
    </message>
    <message>
        <source>Empty the field</source>
        <translation>Xóa chữ trong ô</translation>
    </message>
    <message>
        <source>Hide card numbers</source>
        <translation>Ẩn số thẻ</translation>
    </message>
    <message>
        <source>List of members</source>
        <translation>Danh sách đảng viên</translation>
    </message>
    <message>
        <source>Name, with or without marks, or card number</source>
        <translation>Tên (gõ dấu hay không đều được), hoặc số thẻ</translation>
    </message>
    <message>
        <source>Print or export the list</source>
        <translation>In hoặc xuất danh sách</translation>
    </message>
    <message>
        <source>Print, export</source>
        <translation>In, xuất</translation>
    </message>
    <message>
        <source>Search members</source>
        <translation>Tìm đảng viên</translation>
    </message>
    <message>
        <source>Show card numbers</source>
        <translation>Hiện số thẻ</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>Cần làm</translation>
    </message>
    <message>
        <source>To do ({0})</source>
        <translation>Cần làm ({0})</translation>
    </message>
</context>
<context>
    <name>MembersWords</name>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>còn %n ngày</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) over</source>
        <translation>
            <numerusform>quá %n ngày</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n member(s)</source>
        <translation>
            <numerusform>%n đảng viên</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n năm</numerusform>
        </translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tất cả</translation>
    </message>
    <message>
        <source>Badge of {0} years is not written down</source>
        <translation>Chưa ghi việc tặng Huy hiệu {0} năm</translation>
    </message>
    <message>
        <source>Badge of {0} years: file by {1}</source>
        <translation>Huy hiệu {0} năm: hồ sơ trước {1}</translation>
    </message>
    <message>
        <source>Badge of {0} years: {1}</source>
        <translation>Huy hiệu {0} năm: {1}</translation>
    </message>
    <message>
        <source>By day of birth</source>
        <translation>Ngày sinh</translation>
    </message>
    <message>
        <source>By day of joining</source>
        <translation>Ngày vào Đảng</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Tên</translation>
    </message>
    <message>
        <source>By state</source>
        <translation>Tình trạng</translation>
    </message>
    <message>
        <source>Deceased</source>
        <translation>Từ trần</translation>
    </message>
    <message>
        <source>Elsewhere for a time</source>
        <translation>Tạm thời đi</translation>
    </message>
    <message>
        <source>Exempt</source>
        <translation>Được miễn</translation>
    </message>
    <message>
        <source>Here for a time</source>
        <translation>Tạm thời đến</translation>
    </message>
    <message>
        <source>Left the Party</source>
        <translation>Ra khỏi Đảng</translation>
    </message>
    <message>
        <source>List to be reconciled by {0}</source>
        <translation>Đối chiếu danh sách trước {0}</translation>
    </message>
    <message>
        <source>Missing: {0}</source>
        <translation>Thiếu: {0}</translation>
    </message>
    <message>
        <source>Moved away</source>
        <translation>Đã chuyển đi</translation>
    </message>
    <message>
        <source>No state is written down yet</source>
        <translation>Chưa ghi tình trạng</translation>
    </message>
    <message>
        <source>No state yet</source>
        <translation>Chưa rõ</translation>
    </message>
    <message>
        <source>Off the list</source>
        <translation>Đã ra danh sách</translation>
    </message>
    <message>
        <source>Official</source>
        <translation>Chính thức</translation>
    </message>
    <message>
        <source>On the list</source>
        <translation>Trong danh sách</translation>
    </message>
    <message>
        <source>Probation ends about {0}</source>
        <translation>Hết thời gian dự bị khoảng {0}</translation>
    </message>
    <message>
        <source>Probation ends: {0}</source>
        <translation>Hết thời gian dự bị: {0}</translation>
    </message>
    <message>
        <source>Probationary</source>
        <translation>Dự bị</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>Đình chỉ</translation>
    </message>
    <message>
        <source>Transfer to be completed by {0}</source>
        <translation>Chuyển sinh hoạt phải xong trước {0}</translation>
    </message>
    <message>
        <source>card number</source>
        <translation>số thẻ</translation>
    </message>
    <message>
        <source>day of birth</source>
        <translation>ngày sinh</translation>
    </message>
    <message>
        <source>day of full membership</source>
        <translation>ngày chính thức</translation>
    </message>
    <message>
        <source>day of joining</source>
        <translation>ngày vào Đảng</translation>
    </message>
    <message>
        <source>day of the ceremony</source>
        <translation>ngày lễ kết nạp</translation>
    </message>
    <message>
        <source>ethnic group</source>
        <translation>dân tộc</translation>
    </message>
    <message>
        <source>file number</source>
        <translation>số lý lịch</translation>
    </message>
    <message>
        <source>native place</source>
        <translation>quê quán</translation>
    </message>
    <message>
        <source>occupation</source>
        <translation>nghề nghiệp</translation>
    </message>
    <message>
        <source>political theory</source>
        <translation>lý luận chính trị</translation>
    </message>
    <message>
        <source>profession</source>
        <translation>chuyên môn</translation>
    </message>
    <message>
        <source>religion</source>
        <translation>tôn giáo</translation>
    </message>
    <message>
        <source>schooling</source>
        <translation>học vấn</translation>
    </message>
    <message>
        <source>sex</source>
        <translation>giới tính</translation>
    </message>
    <message>
        <source>today</source>
        <translation>hôm nay</translation>
    </message>
    <message>
        <source>under 1 year</source>
        <translation>dưới 1 năm</translation>
    </message>
    <message>
        <source>{0}–{1} years</source>
        <translation>{0}–{1} năm</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>Close message</source>
        <translation>Đóng thông báo</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Thử lại</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Hoàn tác</translation>
    </message>
</context>
<context>
    <name>MinutesPane</name>
    <message>
        <source>Minutes (preview)</source>
        <translation>Biên bản (xem trước)</translation>
    </message>
    <message>
        <source>See on paper</source>
        <translation>In thử</translation>
    </message>
</context>
<context>
    <name>MinutesStep</name>
    <message>
        <source>File</source>
        <translation>Tệp</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Bên giao</translation>
    </message>
    <message>
        <source>Print two copies. The hashes let anybody compare file and trail later.</source>
        <translation>In hai bản. Mã băm giúp đối chiếu tệp và lịch sử ghi sổ về sau.</translation>
    </message>
    <message>
        <source>SHA-256 of the file</source>
        <translation>Mã băm SHA-256 của tệp</translation>
    </message>
    <message>
        <source>The minutes, for both to sign</source>
        <translation>Biên bản để hai bên ký</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bên nhận</translation>
    </message>
</context>
<context>
    <name>MoneyEditor</name>
    <message>
        <source>1.500.000 or 1500000</source>
        <translation>1.500.000 hoặc 1500000</translation>
    </message>
    <message>
        <source>Not an amount. Type whole đồng, such as 1.500.000.</source>
        <translation>Chưa phải số tiền. Gõ số đồng, ví dụ 1.500.000.</translation>
    </message>
</context>
<context>
    <name>MonthEditor</name>
    <message>
        <source>Not a month. Type it as 05/2026.</source>
        <translation>Chưa phải tháng. Gõ như 05/2026.</translation>
    </message>
    <message>
        <source>mm/yyyy</source>
        <translation>mm/yyyy</translation>
    </message>
</context>
<context>
    <name>MonthGrid</name>
    <message numerus="yes">
        <source>+%n more</source>
        <translation>
            <numerusform>+%n việc</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NamesModel</name>
    <message>
        <source>becomes as in the copy</source>
        <translation>trở lại như trong bản</translation>
    </message>
    <message>
        <source>comes into the book</source>
        <translation>thêm vào sổ</translation>
    </message>
    <message>
        <source>leaves the book</source>
        <translation>ra khỏi sổ</translation>
    </message>
</context>
<context>
    <name>NewBook</name>
    <message>
        <source>Documents come in signed packs. Import the first one, and they are listed here.</source>
        <translation>Văn bản đến theo gói quý có chữ ký. Nạp gói đầu tiên, văn bản sẽ hiện ở đây.</translation>
    </message>
    <message>
        <source>Import the first pack</source>
        <translation>Nạp gói đầu tiên</translation>
    </message>
    <message>
        <source>The book has no documents yet</source>
        <translation>Sổ chưa có văn bản nào</translation>
    </message>
</context>
<context>
    <name>NewCodePage</name>
    <message>
        <source>Keep the new recovery code</source>
        <translation>Cất giữ mã khôi phục mới</translation>
    </message>
    <message>
        <source>The code before it opens the book until this one is confirmed; then destroy its sheet.</source>
        <translation>Mã cũ còn mở được sổ cho đến khi mã này được xác nhận; sau đó đồng chí hủy tờ ghi mã cũ.</translation>
    </message>
    <message>
        <source>The code on the old sheet is no longer valid; destroy that sheet.</source>
        <translation>Mã trên tờ cũ không còn dùng được; hủy tờ đó đi.</translation>
    </message>
</context>
<context>
    <name>NewPassphrase</name>
    <message numerus="yes">
        <source>At least %n character(s). Four or five words that only you would put together are best.</source>
        <translation>
            <numerusform>Ít nhất %n ký tự. Tốt nhất là bốn, năm tiếng mà chỉ đồng chí mới ghép với nhau.</numerusform>
        </translation>
    </message>
    <message>
        <source>Both entries are the same.</source>
        <translation>Hai lần gõ giống nhau.</translation>
    </message>
    <message>
        <source>Fair. One more word makes it strong.</source>
        <translation>Khá. Thêm một tiếng nữa là mạnh.</translation>
    </message>
    <message numerus="yes">
        <source>Not accepted: at least %n character(s) are needed.</source>
        <translation>
            <numerusform>Chưa nhận: cần ít nhất %n ký tự.</numerusform>
        </translation>
    </message>
    <message>
        <source>Passphrase of the book</source>
        <translation>Mật khẩu mở sổ</translation>
    </message>
    <message>
        <source>Strong.</source>
        <translation>Mạnh.</translation>
    </message>
    <message>
        <source>The same passphrase again</source>
        <translation>Gõ lại mật khẩu</translation>
    </message>
    <message>
        <source>The two entries differ. Show them, or type both again.</source>
        <translation>Chưa nhận: hai lần gõ không giống nhau. Bấm Hiện để xem, hoặc gõ lại cả hai.</translation>
    </message>
    <message>
        <source>Weak: easily guessed. Add words that others would not expect.</source>
        <translation>Yếu: dễ đoán. Thêm vài tiếng mà người khác không ngờ tới.</translation>
    </message>
</context>
<context>
    <name>NewRegister</name>
    <message>
        <source>Add a member</source>
        <translation>Thêm đảng viên</translation>
    </message>
    <message>
        <source>Add the members one by one.</source>
        <translation>Thêm từng người vào danh sách.</translation>
    </message>
    <message>
        <source>Import from Excel</source>
        <translation>Nhập từ Excel</translation>
    </message>
    <message>
        <source>Import from Excel, or add one by one.</source>
        <translation>Nhập từ Excel hoặc thêm từng người.</translation>
    </message>
    <message>
        <source>There are no members yet</source>
        <translation>Chưa có đảng viên</translation>
    </message>
</context>
<context>
    <name>NewsRows</name>
    <message>
        <source>Must read</source>
        <translation>Cần đọc</translation>
    </message>
    <message>
        <source>Replaces {0}</source>
        <translation>Thay thế {0}</translation>
    </message>
</context>
<context>
    <name>NobodyFound</name>
    <message>
        <source>No member fits</source>
        <translation>Không có đảng viên nào khớp</translation>
    </message>
    <message>
        <source>Show all members</source>
        <translation>Xem tất cả đảng viên</translation>
    </message>
    <message>
        <source>Type fewer letters of the name, or the last digits of the card.</source>
        <translation>Gõ ít chữ hơn của tên, hoặc mấy số cuối của thẻ.</translation>
    </message>
</context>
<context>
    <name>NoteCard</name>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Delete note</source>
        <translation>Xóa ghi chú</translation>
    </message>
    <message>
        <source>Edit note</source>
        <translation>Sửa ghi chú</translation>
    </message>
    <message>
        <source>Highlight</source>
        <translation>Tô màu</translation>
    </message>
    <message>
        <source>New note</source>
        <translation>Ghi chú mới</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>Remove highlight</source>
        <translation>Bỏ tô màu</translation>
    </message>
    <message>
        <source>Save note</source>
        <translation>Lưu ghi chú</translation>
    </message>
    <message>
        <source>This passage has moved in the new version.</source>
        <translation>Đoạn này đã chuyển chỗ trong bản mới.</translation>
    </message>
    <message>
        <source>This passage is not in the new version. It said:</source>
        <translation>Đoạn này không còn trong bản mới. Bản trước viết:</translation>
    </message>
    <message>
        <source>This passage was changed in the new version. It said:</source>
        <translation>Đoạn này đã đổi trong bản mới. Bản trước viết:</translation>
    </message>
    <message>
        <source>What to do with this note</source>
        <translation>Việc với ghi chú này</translation>
    </message>
    <message>
        <source>Words of the note</source>
        <translation>Nội dung ghi chú</translation>
    </message>
</context>
<context>
    <name>NotePane</name>
    <message>
        <source>Kept in this book only, while it is typed.</source>
        <translation>Chỉ giữ trong sổ này, gõ đến đâu ghi đến đó.</translation>
    </message>
    <message>
        <source>My note</source>
        <translation>Ghi chú của tôi</translation>
    </message>
    <message>
        <source>What to ask or to say at the meeting</source>
        <translation>Điều cần hỏi hoặc phát biểu tại buổi họp</translation>
    </message>
</context>
<context>
    <name>NotebookTables</name>
    <message>
        <source>Badges of members</source>
        <translation>Huy hiệu Đảng</translation>
    </message>
    <message>
        <source>Closed months of dues</source>
        <translation>Tháng đảng phí đã khóa</translation>
    </message>
    <message>
        <source>Documents read</source>
        <translation>Văn bản đã đọc</translation>
    </message>
    <message>
        <source>Exemptions of dues</source>
        <translation>Miễn, giảm đảng phí</translation>
    </message>
    <message>
        <source>Files for meetings</source>
        <translation>Tệp tài liệu họp</translation>
    </message>
    <message>
        <source>Groups of dues</source>
        <translation>Nhóm đóng đảng phí</translation>
    </message>
    <message>
        <source>Highlights and notes</source>
        <translation>Đoạn tô màu, ghi chú</translation>
    </message>
    <message>
        <source>Hours of meetings</source>
        <translation>Giờ họp</translation>
    </message>
    <message>
        <source>Items of agendas</source>
        <translation>Mục chương trình</translation>
    </message>
    <message>
        <source>Leaves to pay dues late</source>
        <translation>Đảng phí nộp chậm có lý do</translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation>Buổi sinh hoạt</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Đảng viên</translation>
    </message>
    <message>
        <source>Minutes and resolutions</source>
        <translation>Biên bản, nghị quyết</translation>
    </message>
    <message>
        <source>Papers for meetings</source>
        <translation>Tài liệu họp</translation>
    </message>
    <message>
        <source>Payments of dues</source>
        <translation>Khoản đảng phí</translation>
    </message>
    <message>
        <source>Points of meetings</source>
        <translation>Điểm buổi sinh hoạt</translation>
    </message>
    <message>
        <source>Positions of members</source>
        <translation>Chức vụ</translation>
    </message>
    <message>
        <source>Reports on tasks</source>
        <translation>Báo cáo nhiệm vụ</translation>
    </message>
    <message>
        <source>Roll calls</source>
        <translation>Điểm danh</translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation>Câu tìm đã lưu</translation>
    </message>
    <message>
        <source>Settings of the book</source>
        <translation>Cài đặt của sổ</translation>
    </message>
    <message>
        <source>Speeches</source>
        <translation>Ý kiến phát biểu</translation>
    </message>
    <message>
        <source>States of members</source>
        <translation>Diễn biến của đảng viên</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Nhiệm vụ</translation>
    </message>
    <message>
        <source>Terms of the committee</source>
        <translation>Nhiệm kỳ</translation>
    </message>
    <message>
        <source>Text being typed</source>
        <translation>Chữ đang gõ dở</translation>
    </message>
    <message>
        <source>Votes</source>
        <translation>Biểu quyết</translation>
    </message>
    <message>
        <source>Words to be searched</source>
        <translation>Chữ để tìm kiếm</translation>
    </message>
</context>
<context>
    <name>NotesMargin</name>
    <message>
        <source>Notes</source>
        <translation>Ghi chú</translation>
    </message>
</context>
<context>
    <name>NothingFound</name>
    <message>
        <source>Clear all conditions</source>
        <translation>Bỏ mọi điều kiện lọc</translation>
    </message>
    <message>
        <source>Leave out “{0}”</source>
        <translation>Bỏ bớt từ “{0}”</translation>
    </message>
    <message>
        <source>No document fits</source>
        <translation>Chưa có văn bản nào khớp</translation>
    </message>
    <message>
        <source>Search “{0}” instead</source>
        <translation>Tìm “{0}”</translation>
    </message>
    <message>
        <source>Take away a condition, or type a number such as {0}.</source>
        <translation>Bớt một điều kiện lọc, bỏ bớt từ, hoặc gõ số như {0}.</translation>
    </message>
</context>
<context>
    <name>NumbersDialog</name>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
</context>
<context>
    <name>OpenFormatsSection</name>
    <message>
        <source>A book that is still empty can take in what another one exported, on any computer.</source>
        <translation>Sổ còn trống nhận được bản xuất của sổ khác, trên bất cứ máy nào.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Choose the file so-tay.json</source>
        <translation>Chọn tệp so-tay.json</translation>
    </message>
    <message>
        <source>Choose where the folder is made</source>
        <translation>Chọn nơi đặt thư mục</translation>
    </message>
    <message>
        <source>Everything you wrote, in files that other programs read: members and meetings as sheets, minutes and resolutions as documents and PDF, the audit trail, and all records as JSON. They are not encrypted; keep them as you keep members&apos; files.</source>
        <translation>Mọi điều đồng chí đã ghi, thành tệp mà chương trình khác đọc được: đảng viên và buổi sinh hoạt ở dạng bảng tính, biên bản và nghị quyết ở dạng văn bản và PDF, lịch sử ghi sổ, và mọi bản ghi ở dạng JSON. Các tệp này không mã hóa; cất giữ như hồ sơ đảng viên.</translation>
    </message>
    <message>
        <source>Export (so-tay.json *.json)</source>
        <translation>Tệp xuất (so-tay.json *.json)</translation>
    </message>
    <message>
        <source>Export everything</source>
        <translation>Xuất toàn bộ</translation>
    </message>
    <message>
        <source>Exported: {0} records in {1}. The files are readable by whoever has them.</source>
        <translation>Đã xuất {0} bản ghi vào {1}. Ai có các tệp này đều đọc được.</translation>
    </message>
    <message>
        <source>Exporting …</source>
        <translation>Đang xuất …</translation>
    </message>
    <message>
        <source>Import from open formats</source>
        <translation>Nhập từ tệp mở</translation>
    </message>
    <message>
        <source>Import it into this book</source>
        <translation>Nhập vào sổ này</translation>
    </message>
    <message>
        <source>Imported: {0} records.</source>
        <translation>Đã nhập {0} bản ghi.</translation>
    </message>
    <message>
        <source>Importing …</source>
        <translation>Đang nhập …</translation>
    </message>
    <message>
        <source>Into a new book</source>
        <translation>Vào sổ mới</translation>
    </message>
    <message>
        <source>Open formats</source>
        <translation>Tệp mở</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Mở thư mục</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Dừng</translation>
    </message>
    <message>
        <source>Stopped as asked. The book is as it was.</source>
        <translation>Đã dừng theo yêu cầu. Sổ giữ nguyên như trước.</translation>
    </message>
    <message>
        <source>The export holds {0} members, {1} meetings, {2} notes and marks.</source>
        <translation>Bản xuất có {0} đảng viên, {1} buổi sinh hoạt, {2} ghi chú và đánh dấu.</translation>
    </message>
</context>
<context>
    <name>OpenStep</name>
    <message>
        <source>Bringing the book back</source>
        <translation>Đang mở lại sổ</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Dừng</translation>
    </message>
    <message>
        <source>The copy of {0}</source>
        <translation>Bản {0}</translation>
    </message>
    <message>
        <source>What opened the book then?</source>
        <translation>Ngày ấy sổ mở bằng gì?</translation>
    </message>
    <message>
        <source>What opens the book now opens the copy too, unless its keys are lost: then those of that day.</source>
        <translation>Mật khẩu hiện nay cũng mở được bản này; nếu tệp khóa đã mất thì cần mật khẩu của ngày ấy.</translation>
    </message>
    <message>
        <source>With a hand-over file, the passphrase or the code that came with it.</source>
        <translation>Với tệp bàn giao: mật khẩu hoặc mã được giao kèm theo.</translation>
    </message>
</context>
<context>
    <name>OutlineModel</name>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation>
            <numerusform>%n chỗ khớp</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OutlinePane</name>
    <message>
        <source>Contents</source>
        <translation>Mục lục</translation>
    </message>
</context>
<context>
    <name>PackChanges</name>
    <message numerus="yes">
        <source>%n note(s) of yours in it</source>
        <translation>
            <numerusform>có %n ghi chú của đồng chí</numerusform>
        </translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Thay đổi</translation>
    </message>
    <message>
        <source>It is new in the book.</source>
        <translation>Văn bản này chưa có trong sổ.</translation>
    </message>
    <message>
        <source>It leaves the library. An undo of the pack brings it back.</source>
        <translation>Văn bản rời khỏi thư viện. Hoàn tác gói thì có lại.</translation>
    </message>
    <message>
        <source>It stays in the book and is shown as replaced; do not base anything new on it.</source>
        <translation>Văn bản vẫn ở trong sổ, ghi rõ đã bị thay thế; không dùng làm căn cứ mới.</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Thêm</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Từ chối</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>Thay thế</translation>
    </message>
    <message>
        <source>The pack brings a new version; the old one stays for comparing.</source>
        <translation>Gói mang bản mới; bản cũ vẫn giữ để so sánh.</translation>
    </message>
    <message>
        <source>The pack cannot be imported with this document.</source>
        <translation>Còn văn bản này thì gói không nạp được.</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Thu hồi</translation>
    </message>
    <message>
        <source>replaced by {0}</source>
        <translation>thay bằng {0}</translation>
    </message>
    <message>
        <source>replaced by {0} from {1}</source>
        <translation>thay bằng {0} từ {1}</translation>
    </message>
</context>
<context>
    <name>PackFacts</name>
    <message numerus="yes">
        <source>%n document(s) stay as they are</source>
        <translation>
            <numerusform>%n văn bản giữ nguyên</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s), checksums right</source>
        <translation>
            <numerusform>%n văn bản, mã kiểm tra đều khớp</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) of yours stand in documents that change</source>
        <translation>
            <numerusform>%n ghi chú của đồng chí nằm trong văn bản sẽ đổi</numerusform>
        </translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>Dấu khóa</translation>
    </message>
    <message>
        <source>Fingerprint, first half</source>
        <translation>Dấu khóa, nửa đầu</translation>
    </message>
    <message>
        <source>Follows what the book holds</source>
        <translation>Đúng thứ tự với gói đã nạp</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Ngày phát hành</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>Nơi phát hành</translation>
    </message>
    <message>
        <source>No document is marked secret</source>
        <translation>Không có văn bản đóng dấu MẬT</translation>
    </message>
    <message>
        <source>None of your notes is touched</source>
        <translation>Mọi ghi chú của đồng chí giữ nguyên</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Xem ghi chú</translation>
    </message>
    <message>
        <source>Signature is right</source>
        <translation>Chữ ký hợp lệ</translation>
    </message>
    <message>
        <source>{0}, number {1}</source>
        <translation>{0}, số {1}</translation>
    </message>
</context>
<context>
    <name>PackFiles</name>
    <message>
        <source>All files (*)</source>
        <translation>Mọi tệp (*)</translation>
    </message>
    <message>
        <source>Choose a pack file</source>
        <translation>Chọn tệp gói</translation>
    </message>
    <message>
        <source>Choose an empty folder for the book</source>
        <translation>Chọn thư mục trống để đặt sổ</translation>
    </message>
    <message>
        <source>Choose the issuer&apos;s root.json</source>
        <translation>Chọn tệp root.json của nơi phát hành</translation>
    </message>
    <message>
        <source>Issuers (*.json)</source>
        <translation>Khóa nơi phát hành (*.json)</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Packs (*.goi)</source>
        <translation>Gói cập nhật (*.goi)</translation>
    </message>
    <message>
        <source>Save the minute as PDF</source>
        <translation>Lưu biên bản thành PDF</translation>
    </message>
</context>
<context>
    <name>PackMinute</name>
    <message>
        <source>Not printed: this computer has no printer. Save it as PDF, or copy its text.</source>
        <translation>Chưa in: máy này chưa có máy in. Lưu thành PDF, hoặc chép nội dung.</translation>
    </message>
    <message>
        <source>Saved: {0}</source>
        <translation>Đã lưu: {0}</translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation>Đã gửi tới máy in.</translation>
    </message>
</context>
<context>
    <name>PackRefusals</name>
    <message>
        <source>Not done: the program made a mistake, which is told in a window of its own.</source>
        <translation>Chưa làm được: chương trình gặp lỗi, xem trong cửa sổ báo lỗi.</translation>
    </message>
    <message>
        <source>The pack was not imported: the book does not trust its issuer yet. Ask the issuer for its root.json, then compare the fingerprint by telephone. The book is unchanged.</source>
        <translation>Chưa nạp được gói: sổ chưa tin nơi phát hành này. Xin tệp root.json từ nơi phát hành rồi đối chiếu dấu khóa qua điện thoại. Sổ không thay đổi.</translation>
    </message>
</context>
<context>
    <name>PacketDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Xong</translation>
    </message>
    <message>
        <source>Meeting packet</source>
        <translation>Tài liệu họp</translation>
    </message>
    <message>
        <source>Meeting packet for the members</source>
        <translation>Tài liệu họp gửi đảng viên</translation>
    </message>
    <message>
        <source>Open, signed</source>
        <translation>Để mở, có chữ ký</translation>
    </message>
    <message>
        <source>Save the packet…</source>
        <translation>Lưu tài liệu họp…</translation>
    </message>
    <message>
        <source>Saved: {0} ({1}). Send it to the members.</source>
        <translation>Đã lưu {0} ({1}). Gửi tệp này cho đảng viên.</translation>
    </message>
    <message>
        <source>Suggest another</source>
        <translation>Đổi câu khác</translation>
    </message>
    <message>
        <source>Tell the passphrase by phone, never in a message beside the file. The book does not keep it.</source>
        <translation>Đọc mật khẩu qua điện thoại, không nhắn cùng với tệp. Sổ không giữ lại mật khẩu này.</translation>
    </message>
    <message>
        <source>The file will have about {0}; at most {1} can be sent. Fingerprint of this book: {2}</source>
        <translation>Tệp sẽ có khoảng {0}; nhiều nhất là {1}. Dấu khóa của sổ này: {2}</translation>
    </message>
    <message>
        <source>This is too much for one packet: at most {0}. Take a paper off the meeting first.</source>
        <translation>Chưa làm được vì quá nhiều cho một tệp: nhiều nhất là {0}. Bỏ bớt tài liệu của buổi họp rồi làm lại.</translation>
    </message>
    <message>
        <source>Too easy to guess. Take the suggested one, or more words that have nothing to do with the cell.</source>
        <translation>Câu này dễ đoán. Dùng câu sổ gợi ý, hoặc thêm những từ không dính đến chi bộ.</translation>
    </message>
    <message>
        <source>Who can read it</source>
        <translation>Ai đọc được</translation>
    </message>
    <message>
        <source>Who opens it for the first time compares this fingerprint by phone: {0}</source>
        <translation>Ai mở lần đầu thì đối chiếu dấu khóa này qua điện thoại: {0}</translation>
    </message>
    <message>
        <source>Whoever gets hold of the file can read it. The signature shows that it comes from this book and was not changed. For anything internal, lock it.</source>
        <translation>Ai có tệp cũng đọc được. Chữ ký cho biết tệp do sổ này làm ra và chưa bị sửa. Việc nội bộ thì nên đặt mật khẩu.</translation>
    </message>
    <message>
        <source>With a passphrase</source>
        <translation>Có mật khẩu</translation>
    </message>
</context>
<context>
    <name>PacketFiles</name>
    <message>
        <source>All files (*)</source>
        <translation>Mọi tệp (*)</translation>
    </message>
    <message>
        <source>Choose a meeting packet</source>
        <translation>Chọn tài liệu họp</translation>
    </message>
    <message>
        <source>Meeting packets (*.sotayhop)</source>
        <translation>Tài liệu họp (*.sotayhop)</translation>
    </message>
    <message>
        <source>Paper {0}</source>
        <translation>Tài liệu {0}</translation>
    </message>
    <message>
        <source>Save the file</source>
        <translation>Lưu tệp</translation>
    </message>
    <message>
        <source>Save the meeting packet</source>
        <translation>Lưu tài liệu họp</translation>
    </message>
    <message>
        <source>Save the notes</source>
        <translation>Lưu ghi chú</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Văn bản thường (*.txt)</translation>
    </message>
</context>
<context>
    <name>PacketLock</name>
    <message>
        <source>Ask the sender for its passphrase by phone. Marks, capitals and blanks do not matter.</source>
        <translation>Hỏi mật khẩu của người gửi qua điện thoại. Dấu tiếng Việt, chữ hoa và dấu cách gõ thế nào cũng được.</translation>
    </message>
    <message>
        <source>Open the packet</source>
        <translation>Mở tài liệu họp</translation>
    </message>
    <message>
        <source>Passphrase told by phone</source>
        <translation>Mật khẩu được đọc qua điện thoại</translation>
    </message>
    <message>
        <source>The packet is locked</source>
        <translation>Tài liệu họp có mật khẩu</translation>
    </message>
    <message>
        <source>Type the passphrase that was told by phone.</source>
        <translation>Gõ mật khẩu đã được đọc qua điện thoại.</translation>
    </message>
</context>
<context>
    <name>PacketPage</name>
    <message>
        <source>Choose the file that the secretary sent (.sotayhop), or drop it on this page.</source>
        <translation>Chọn tệp do bí thư gửi (.sotayhop), hoặc kéo thả tệp vào trang này.</translation>
    </message>
    <message>
        <source>Meeting packet</source>
        <translation>Tài liệu họp</translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation>Sinh hoạt</translation>
    </message>
    <message>
        <source>No meeting packet is open</source>
        <translation>Chưa mở tài liệu họp nào</translation>
    </message>
    <message>
        <source>Notes {0}</source>
        <translation>Ghi chú {0}</translation>
    </message>
    <message>
        <source>Open a packet…</source>
        <translation>Mở tài liệu họp…</translation>
    </message>
    <message>
        <source>Remembered as compared: {0}</source>
        <translation>Đã nhớ là đối chiếu đúng: {0}</translation>
    </message>
    <message>
        <source>Save my notes</source>
        <translation>Lưu ghi chú ra tệp</translation>
    </message>
    <message>
        <source>The file was saved: {0}</source>
        <translation>Đã lưu tệp {0}</translation>
    </message>
    <message>
        <source>The notes were saved: {0}. Send the file back, or bring it along.</source>
        <translation>Đã lưu ghi chú ra {0}. Gửi lại cho bí thư, hoặc mang theo đến buổi họp.</translation>
    </message>
    <message>
        <source>There is no note yet. Write one beside a paper first.</source>
        <translation>Chưa có ghi chú nào. Ghi bên cạnh một tài liệu trước.</translation>
    </message>
</context>
<context>
    <name>PacketParts</name>
    <message>
        <source>Document that the library does not hold any more</source>
        <translation>Văn bản không còn trong thư viện</translation>
    </message>
    <message>
        <source>Document with its text</source>
        <translation>Văn bản kèm toàn văn</translation>
    </message>
    <message>
        <source>Draft resolution</source>
        <translation>Dự thảo nghị quyết</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Tệp</translation>
    </message>
    <message>
        <source>Name only</source>
        <translation>Chỉ có tên</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>Chương trình</translation>
    </message>
    <message>
        <source>What goes out</source>
        <translation>Những gì được gửi</translation>
    </message>
</context>
<context>
    <name>PacketReader</name>
    <message>
        <source>Compared: it is the same</source>
        <translation>Đã đối chiếu, giống nhau</translation>
    </message>
    <message>
        <source>Only the name of this paper came along</source>
        <translation>Tài liệu này chỉ có tên</translation>
    </message>
    <message>
        <source>Save the file</source>
        <translation>Lưu tệp</translation>
    </message>
    <message>
        <source>The sender&apos;s library no longer held it. Ask the sender, or look for it in your library.</source>
        <translation>Thư viện của người gửi không còn văn bản này. Hỏi người gửi, hoặc tìm trong thư viện của đồng chí.</translation>
    </message>
    <message>
        <source>This file cannot be read here</source>
        <translation>Tệp này không đọc được ở đây</translation>
    </message>
    <message>
        <source>What is in the packet</source>
        <translation>Những gì có trong tài liệu họp</translation>
    </message>
    <message>
        <source>{0} Fingerprint: {1}</source>
        <translation>{0} Dấu khóa: {1}</translation>
    </message>
    <message>
        <source>{0}, {1}. Save the file and open it with another program, if you know the sender.</source>
        <translation>{0}, {1}. Nếu biết rõ người gửi, lưu tệp rồi mở bằng chương trình khác.</translation>
    </message>
</context>
<context>
    <name>PacketWords</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n phút</numerusform>
        </translation>
    </message>
    <message>
        <source>Cell</source>
        <translation>Chi bộ</translation>
    </message>
    <message>
        <source>Chair</source>
        <translation>Chủ trì</translation>
    </message>
    <message>
        <source>Draft resolution</source>
        <translation>Dự thảo nghị quyết</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Loại</translation>
    </message>
    <message>
        <source>Noted</source>
        <translation>Có ghi chú</translation>
    </message>
    <message>
        <source>Notes before the meeting</source>
        <translation>Ghi chú trước buổi họp</translation>
    </message>
    <message>
        <source>Paper {0}</source>
        <translation>Tài liệu {0}</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Tài liệu</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Địa điểm</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>Chương trình</translation>
    </message>
    <message>
        <source>Signed by {0}, whose fingerprint was compared.</source>
        <translation>Do {0} ký, đã đối chiếu dấu khóa.</translation>
    </message>
    <message>
        <source>Signed by “{0}”, which this book does not know yet. Ring the sender at a number already known and compare the fingerprint: {1}</source>
        <translation>Người ký xưng là “{0}”, sổ chưa biết. Gọi cho người gửi theo số đã biết từ trước và đối chiếu dấu khóa: {1}</translation>
    </message>
    <message>
        <source>The meeting</source>
        <translation>Buổi họp</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Chuyên đề</translation>
    </message>
    <message>
        <source>This book made the packet.</source>
        <translation>Do chính sổ này làm ra.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Thời gian</translation>
    </message>
    <message>
        <source>a cell without a name</source>
        <translation>một chi bộ không ghi tên</translation>
    </message>
    <message>
        <source>chair: {0}</source>
        <translation>chủ trì: {0}</translation>
    </message>
    <message>
        <source>“{0}” signed with another key than before. Ring the sender before relying on it, and compare the fingerprint: {1}</source>
        <translation>“{0}” ký bằng khóa khác với lần trước. Gọi cho người gửi và đối chiếu dấu khóa trước khi tin: {1}</translation>
    </message>
</context>
<context>
    <name>PacksPage</name>
    <message>
        <source>A pack is being worked on. Wait until it is done, or stop it first.</source>
        <translation>Đang xử lý một gói. Đợi xong, hoặc dừng gói đó trước.</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Chọn gói</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Nạp</translation>
    </message>
    <message>
        <source>Import a pack</source>
        <translation>Nạp gói cập nhật</translation>
    </message>
    <message>
        <source>Look at changes</source>
        <translation>Xem thay đổi</translation>
    </message>
    <message>
        <source>Packs</source>
        <translation>Gói quý</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Kết quả</translation>
    </message>
    <message>
        <source>Steps of the import</source>
        <translation>Các bước nạp gói</translation>
    </message>
    <message>
        <source>The issuer is trusted now. Choose its pack file.</source>
        <translation>Đã tin nơi phát hành này. Chọn tệp gói để nạp.</translation>
    </message>
    <message>
        <source>Trust an issuer</source>
        <translation>Tin một nơi phát hành</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Thử lại</translation>
    </message>
    <message>
        <source>Undone: {0}. The library is as it was before.</source>
        <translation>Đã hoàn tác {0}. Thư viện trở lại như trước khi nạp.</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>Kiểm tra chữ ký</translation>
    </message>
</context>
<context>
    <name>PaperActions</name>
    <message>
        <source>Bundle to upload (*.zip)</source>
        <translation>Gói tải lên (*.zip)</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Printing …</source>
        <translation>Đang in …</translation>
    </message>
    <message>
        <source>Save the paper</source>
        <translation>Lưu văn bản</translation>
    </message>
    <message>
        <source>Saved {0}.</source>
        <translation>Đã lưu {0}.</translation>
    </message>
    <message>
        <source>Saving the paper …</source>
        <translation>Đang lưu văn bản …</translation>
    </message>
    <message>
        <source>Sent to the printer: {0}.</source>
        <translation>Đã gửi tới máy in: {0}.</translation>
    </message>
    <message>
        <source>Stopped: the paper was not made.</source>
        <translation>Đã dừng: chưa làm văn bản.</translation>
    </message>
    <message>
        <source>Word document (*.docx)</source>
        <translation>Văn bản Word (*.docx)</translation>
    </message>
</context>
<context>
    <name>PaperBar</name>
    <message numerus="yes">
        <source>%n gap(s) left</source>
        <translation>
            <numerusform>Còn %n chỗ thiếu</numerusform>
        </translation>
    </message>
    <message>
        <source>Go to the next gap</source>
        <translation>Tới chỗ thiếu kế tiếp</translation>
    </message>
    <message>
        <source>Nothing is missing</source>
        <translation>Không còn chỗ thiếu</translation>
    </message>
    <message>
        <source>Saved by itself</source>
        <translation>Đã tự lưu</translation>
    </message>
    <message>
        <source>Saving …</source>
        <translation>Đang lưu …</translation>
    </message>
    <message>
        <source>Take the notebook&apos;s words</source>
        <translation>Lấy lại lời của sổ</translation>
    </message>
    <message>
        <source>Write the paragraph at the cursor as the notebook tells it</source>
        <translation>Viết lại đoạn có con trỏ theo lời của sổ</translation>
    </message>
</context>
<context>
    <name>PaperDeeds</name>
    <message>
        <source>Adopted: {0}</source>
        <translation>Đã thông qua: {0}</translation>
    </message>
    <message>
        <source>It is a draft again.</source>
        <translation>Đã đưa về dự thảo.</translation>
    </message>
    <message>
        <source>Reviewed.</source>
        <translation>Đã rà soát.</translation>
    </message>
    <message>
        <source>Saved: the term {0}</source>
        <translation>Đã ghi nhiệm kỳ {0}</translation>
    </message>
    <message>
        <source>The correction was discarded.</source>
        <translation>Đã bỏ bản đính chính.</translation>
    </message>
    <message>
        <source>The paragraph is as the notebook tells it.</source>
        <translation>Đã lấy lại lời của sổ cho đoạn này.</translation>
    </message>
    <message>
        <source>The whole paper is as the notebook tells it.</source>
        <translation>Đã lấy lại lời của sổ cho cả văn bản.</translation>
    </message>
</context>
<context>
    <name>PaperEditor</name>
    <message>
        <source>Filled in by the notebook</source>
        <translation>Sổ tự điền</translation>
    </message>
    <message>
        <source>Filled in by the notebook; Ctrl and a click shows the records</source>
        <translation>Sổ tự điền; giữ Ctrl và bấm để xem bản ghi</translation>
    </message>
    <message>
        <source>Still missing: type over it</source>
        <translation>Còn thiếu: gõ đè lên chỗ này</translation>
    </message>
</context>
<context>
    <name>PaperFind</name>
    <message>
        <source>Close the search</source>
        <translation>Đóng ô tìm</translation>
    </message>
    <message>
        <source>Empty the field</source>
        <translation>Xóa chữ trong ô tìm</translation>
    </message>
    <message>
        <source>Find in the text</source>
        <translation>Tìm trong văn bản</translation>
    </message>
    <message>
        <source>Find in the text, with or without marks</source>
        <translation>Tìm trong văn bản, có dấu hoặc không dấu</translation>
    </message>
    <message>
        <source>Hit before (Shift+Enter)</source>
        <translation>Chỗ trước (Shift+Enter)</translation>
    </message>
    <message>
        <source>Next hit (Enter)</source>
        <translation>Chỗ tiếp theo (Enter)</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Không thấy</translation>
    </message>
</context>
<context>
    <name>PaperFinder</name>
    <message>
        <source>Add a document of the library</source>
        <translation>Thêm văn bản từ thư viện</translation>
    </message>
    <message>
        <source>Documents found</source>
        <translation>Văn bản tìm thấy</translation>
    </message>
    <message>
        <source>Empty the field</source>
        <translation>Xóa chữ</translation>
    </message>
    <message>
        <source>Nothing found. Try fewer words.</source>
        <translation>Không thấy. Thử gõ ít chữ hơn.</translation>
    </message>
    <message>
        <source>Number or title, such as 42-HD</source>
        <translation>Số hoặc tên văn bản, như 42-HD</translation>
    </message>
</context>
<context>
    <name>PaperLegend</name>
    <message>
        <source>Edit the table</source>
        <translation>Sửa bảng</translation>
    </message>
    <message>
        <source>Edit the table at the cursor cell by cell, without the bars</source>
        <translation>Sửa từng ô của bảng ở chỗ con trỏ, không phải gõ vạch</translation>
    </message>
    <message>
        <source>between cells; easier to edit in a grid</source>
        <translation>giữa các ô; sửa theo từng ô thì dễ hơn</translation>
    </message>
    <message>
        <source>between the cells of a table</source>
        <translation>giữa các ô của bảng</translation>
    </message>
    <message>
        <source>filled in by the notebook</source>
        <translation>sổ tự điền</translation>
    </message>
    <message>
        <source>still missing</source>
        <translation>còn thiếu</translation>
    </message>
</context>
<context>
    <name>PaperMenu</name>
    <message>
        <source>Adopt and number…</source>
        <translation>Thông qua và đánh số…</translation>
    </message>
    <message>
        <source>Bundle to upload…</source>
        <translation>Gói tải lên…</translation>
    </message>
    <message>
        <source>Correct it…</source>
        <translation>Đính chính…</translation>
    </message>
    <message>
        <source>Print the book of {0}…</source>
        <translation>In sổ năm {0}…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Lưu PDF…</translation>
    </message>
    <message>
        <source>Save as Word…</source>
        <translation>Lưu Word…</translation>
    </message>
    <message>
        <source>Save the figures for Excel…</source>
        <translation>Lưu số liệu ra Excel…</translation>
    </message>
    <message>
        <source>Take the notebook&apos;s words for the whole paper</source>
        <translation>Lấy lại lời của sổ cho cả văn bản</translation>
    </message>
    <message>
        <source>Term of the committee…</source>
        <translation>Nhiệm kỳ…</translation>
    </message>
</context>
<context>
    <name>PaperPage</name>
    <message>
        <source>A correction: {0}</source>
        <translation>Bản đính chính: {0}</translation>
    </message>
    <message>
        <source>Adopted as {0}. It is locked; changes are made as a correction.</source>
        <translation>Đã thông qua, {0}. Văn bản đã khóa; muốn sửa thì lập bản đính chính.</translation>
    </message>
    <message>
        <source>Correct it</source>
        <translation>Đính chính</translation>
    </message>
    <message>
        <source>Discard the correction</source>
        <translation>Bỏ bản đính chính</translation>
    </message>
    <message>
        <source>Edit it again</source>
        <translation>Sửa tiếp</translation>
    </message>
    <message>
        <source>Paper of the cell</source>
        <translation>Văn bản của chi bộ</translation>
    </message>
    <message>
        <source>Reviewed. It can be adopted now.</source>
        <translation>Đã rà soát, có thể thông qua và đánh số.</translation>
    </message>
    <message>
        <source>Show the newest version</source>
        <translation>Mở bản mới nhất</translation>
    </message>
    <message>
        <source>This is an earlier version, as it was adopted.</source>
        <translation>Đây là bản trước, như khi thông qua.</translation>
    </message>
</context>
<context>
    <name>PaperRecords</name>
    <message>
        <source>The records of this figure are not there any more.</source>
        <translation>Các bản ghi của con số này không còn trong sổ.</translation>
    </message>
</context>
<context>
    <name>PaperSide</name>
    <message>
        <source>About the paper</source>
        <translation>Về văn bản</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Ngày</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Số</translation>
    </message>
    <message>
        <source>Sent to</source>
        <translation>Nơi nhận</translation>
    </message>
    <message>
        <source>Show this version</source>
        <translation>Mở bản này</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>Người ký</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Các bản</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>chưa rõ</translation>
    </message>
</context>
<context>
    <name>PaperView</name>
    <message>
        <source>Adopt and number</source>
        <translation>Thông qua và đánh số</translation>
    </message>
    <message>
        <source>Back to the meeting</source>
        <translation>Về buổi sinh hoạt</translation>
    </message>
    <message>
        <source>Back to the reports</source>
        <translation>Về các báo cáo</translation>
    </message>
    <message>
        <source>Mark as reviewed</source>
        <translation>Rà soát xong</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Việc khác</translation>
    </message>
    <message>
        <source>No resolution yet</source>
        <translation>Chưa có nghị quyết</translation>
    </message>
    <message>
        <source>Open the meeting</source>
        <translation>Mở buổi sinh hoạt</translation>
    </message>
    <message>
        <source>Parts of the page</source>
        <translation>Các phần của trang</translation>
    </message>
    <message>
        <source>Print to sign</source>
        <translation>In để ký</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Nội dung</translation>
    </message>
    <message>
        <source>Text of the paper</source>
        <translation>Nội dung văn bản</translation>
    </message>
    <message>
        <source>The meeting has no conclusion, no task and no vote that passed. Write them down in the meeting.</source>
        <translation>Buổi sinh hoạt chưa có kết luận, nhiệm vụ hay biểu quyết nào được thông qua. Ghi ở bàn điều hành.</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Các bản</translation>
    </message>
</context>
<context>
    <name>PaperWords</name>
    <message>
        <source>Adopted</source>
        <translation>Đã thông qua</translation>
    </message>
    <message>
        <source>Correction {0}</source>
        <translation>Đính chính lần {0}</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Dự thảo</translation>
    </message>
    <message>
        <source>First version</source>
        <translation>Bản đầu</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Biên bản</translation>
    </message>
    <message>
        <source>No number yet</source>
        <translation>Chưa có số</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Báo cáo</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Nghị quyết</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>Đã rà soát</translation>
    </message>
</context>
<context>
    <name>PaperWork</name>
    <message>
        <source>Among the papers now: {0}</source>
        <translation>Đã thay bằng: {0}</translation>
    </message>
    <message>
        <source>Choose a file for the meeting</source>
        <translation>Chọn tệp cho buổi họp</translation>
    </message>
    <message>
        <source>Taken off the papers: {0}</source>
        <translation>Đã bỏ khỏi tài liệu: {0}</translation>
    </message>
</context>
<context>
    <name>PapersMenu</name>
    <message>
        <source>Card numbers in full on paper</source>
        <translation>Ghi đủ số thẻ trên giấy</translation>
    </message>
    <message>
        <source>Grade members and the cell …</source>
        <translation>Đánh giá, xếp loại…</translation>
    </message>
    <message>
        <source>Import from Excel, reconcile with the superior&apos;s list …</source>
        <translation>Nhập từ Excel, đối chiếu với danh sách cấp trên…</translation>
    </message>
    <message>
        <source>Print the list (form 7-HSĐV) …</source>
        <translation>In danh sách (mẫu 7-HSĐV)…</translation>
    </message>
    <message>
        <source>Save as PDF …</source>
        <translation>Lưu thành PDF…</translation>
    </message>
    <message>
        <source>Save for Excel …</source>
        <translation>Lưu thành Excel…</translation>
    </message>
    <message>
        <source>Save for Word …</source>
        <translation>Lưu thành Word…</translation>
    </message>
</context>
<context>
    <name>PapersPage</name>
    <message numerus="yes">
        <source>%n paper(s)</source>
        <translation>
            <numerusform>%n văn bản</numerusform>
        </translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tất cả</translation>
    </message>
    <message>
        <source>Empty the field</source>
        <translation>Xóa chữ đã gõ</translation>
    </message>
    <message>
        <source>Minutes and resolutions come from meetings.</source>
        <translation>Biên bản, nghị quyết được lập từ buổi sinh hoạt.</translation>
    </message>
    <message>
        <source>No paper holds these words.</source>
        <translation>Không văn bản nào có các từ này.</translation>
    </message>
    <message>
        <source>Number, or words of a paper</source>
        <translation>Số, hoặc từ trong văn bản</translation>
    </message>
    <message>
        <source>Papers of the cell</source>
        <translation>Văn bản của chi bộ</translation>
    </message>
    <message>
        <source>Search the papers</source>
        <translation>Tìm trong văn bản</translation>
    </message>
    <message>
        <source>There are no papers yet.</source>
        <translation>Chưa có văn bản nào.</translation>
    </message>
    <message>
        <source>Try fewer words, or a number.</source>
        <translation>Thử ít từ hơn, hoặc gõ số văn bản.</translation>
    </message>
    <message>
        <source>Which papers</source>
        <translation>Văn bản nào</translation>
    </message>
</context>
<context>
    <name>PapersPane</name>
    <message>
        <source>Add a file of your own</source>
        <translation>Thêm tệp của chi bộ</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Hết hiệu lực</translation>
    </message>
    <message>
        <source>No papers yet. Choose from the library.</source>
        <translation>Chưa có tài liệu. Chọn từ thư viện.</translation>
    </message>
    <message>
        <source>No papers.</source>
        <translation>Không có tài liệu.</translation>
    </message>
    <message>
        <source>Not in the library</source>
        <translation>Không có trong thư viện</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Tài liệu</translation>
    </message>
    <message>
        <source>Papers ({0})</source>
        <translation>Tài liệu ({0})</translation>
    </message>
    <message>
        <source>Read the document</source>
        <translation>Đọc văn bản</translation>
    </message>
    <message>
        <source>Read {0}</source>
        <translation>Đọc {0}</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>Bị thay thế</translation>
    </message>
    <message>
        <source>Take the newer one instead</source>
        <translation>Thay bằng văn bản mới</translation>
    </message>
    <message>
        <source>Take {0} instead</source>
        <translation>Thay bằng {0}</translation>
    </message>
    <message>
        <source>Take {0} off the papers</source>
        <translation>Bỏ {0} khỏi tài liệu</translation>
    </message>
</context>
<context>
    <name>PartiesStep</name>
    <message>
        <source>A name is needed here, as it is signed.</source>
        <translation>Ghi họ tên như khi ký.</translation>
    </message>
    <message>
        <source>Both names stand in the minutes; the audit trail names the receiver from then on.</source>
        <translation>Hai tên đứng trong biên bản; từ đó lịch sử ghi sổ mang tên bên nhận.</translation>
    </message>
    <message>
        <source>Who gives the book</source>
        <translation>Bên giao</translation>
    </message>
    <message>
        <source>Who gives, who receives</source>
        <translation>Bên giao, bên nhận</translation>
    </message>
    <message>
        <source>Who receives it</source>
        <translation>Bên nhận</translation>
    </message>
</context>
<context>
    <name>PassphraseForm</name>
    <message>
        <source>Change the passphrase</source>
        <translation>Đổi mật khẩu</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>Mật khẩu mới</translation>
    </message>
    <message>
        <source>New passphrase once more</source>
        <translation>Nhập lại mật khẩu mới</translation>
    </message>
    <message numerus="yes">
        <source>Not changed: at least %n character(s) are needed.</source>
        <translation>
            <numerusform>Chưa đổi: cần ít nhất %n ký tự.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not changed: the two new passphrases differ. Type the new one again.</source>
        <translation>Chưa đổi: hai lần nhập mật khẩu mới khác nhau. Nhập lại mật khẩu mới.</translation>
    </message>
    <message>
        <source>Not changed: this is not the passphrase of now. Check Caps Lock.</source>
        <translation>Chưa đổi: mật khẩu hiện nay không đúng. Kiểm tra phím Caps Lock và bộ gõ.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Mật khẩu</translation>
    </message>
    <message>
        <source>Passphrase of now</source>
        <translation>Mật khẩu hiện nay</translation>
    </message>
    <message>
        <source>The passphrase was changed. The old one opens nothing any more.</source>
        <translation>Đã đổi mật khẩu. Mật khẩu cũ không mở được sổ nữa.</translation>
    </message>
</context>
<context>
    <name>PassphrasePage</name>
    <message>
        <source>Asking this computer&apos;s key store…</source>
        <translation>Đang hỏi kho khóa của máy này…</translation>
    </message>
    <message>
        <source>Do not ask it</source>
        <translation>Bỏ qua kho khóa</translation>
    </message>
    <message>
        <source>Open the book</source>
        <translation>Mở sổ</translation>
    </message>
    <message>
        <source>Open with the key store</source>
        <translation>Mở bằng kho khóa</translation>
    </message>
    <message>
        <source>Passphrase forgotten</source>
        <translation>Quên mật khẩu</translation>
    </message>
    <message>
        <source>Passphrase of the book</source>
        <translation>Mật khẩu mở sổ</translation>
    </message>
    <message>
        <source>The book is locked</source>
        <translation>Sổ đang khóa</translation>
    </message>
</context>
<context>
    <name>PayDialog</name>
    <message>
        <source>A payment needs its day.</source>
        <translation>Khoản thu phải có ngày.</translation>
    </message>
    <message>
        <source>Amount (empty: what is owed for these months)</source>
        <translation>Số tiền (để trống: đúng số phải đóng)</translation>
    </message>
    <message>
        <source>From month</source>
        <translation>Từ tháng</translation>
    </message>
    <message>
        <source>Give a first and a last month, 36 months apart at most.</source>
        <translation>Gõ tháng đầu và tháng cuối, cách nhau nhiều nhất 36 tháng.</translation>
    </message>
    <message>
        <source>Number of the receipt (empty: the next one)</source>
        <translation>Số biên nhận (để trống: số tiếp theo)</translation>
    </message>
    <message>
        <source>Paid on</source>
        <translation>Ngày đóng</translation>
    </message>
    <message>
        <source>The amount must be above 0.</source>
        <translation>Số tiền phải lớn hơn 0.</translation>
    </message>
    <message>
        <source>Through month</source>
        <translation>Đến hết tháng</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>Hình thức</translation>
    </message>
    <message>
        <source>Write the payment</source>
        <translation>Ghi khoản thu</translation>
    </message>
</context>
<context>
    <name>PeopleDialog</name>
    <message>
        <source>Add people</source>
        <translation>Thêm người tham gia</translation>
    </message>
</context>
<context>
    <name>PeopleEditor</name>
    <message>
        <source>Add a member who took part</source>
        <translation>Thêm người tham gia</translation>
    </message>
    <message>
        <source>Type a name</source>
        <translation>Gõ tên đảng viên</translation>
    </message>
    <message>
        <source>Who took part</source>
        <translation>Người phụ trách, tham gia</translation>
    </message>
    <message>
        <source>somebody who left the book</source>
        <translation>người không còn trong sổ</translation>
    </message>
</context>
<context>
    <name>PeriodChoice</name>
    <message>
        <source>For how long a period</source>
        <translation>Kỳ đánh giá</translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation>Quý</translation>
    </message>
    <message>
        <source>The period after</source>
        <translation>Kỳ sau</translation>
    </message>
    <message>
        <source>The period before</source>
        <translation>Kỳ trước</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Năm</translation>
    </message>
</context>
<context>
    <name>PhotoDialog</name>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Save the photo …</source>
        <translation>Lưu ảnh ra ngoài …</translation>
    </message>
</context>
<context>
    <name>PhraseBox</name>
    <message>
        <source>Marks, capitals and blanks do not matter to whoever types it.</source>
        <translation>Người nhận gõ có dấu hay không, chữ hoa hay thường, có cách hay không đều được.</translation>
    </message>
    <message>
        <source>Passphrase, to be told by phone</source>
        <translation>Mật khẩu, để đọc qua điện thoại</translation>
    </message>
</context>
<context>
    <name>PlaceSection</name>
    <message>
        <source>Delete it for good</source>
        <translation>Xóa hẳn bản cũ</translation>
    </message>
    <message>
        <source>Delete the copy in {0} for good? The book you are using stays.</source>
        <translation>Xóa hẳn bản cũ ở {0}? Sổ đồng chí đang dùng vẫn giữ nguyên.</translation>
    </message>
    <message>
        <source>Delete the old copy</source>
        <translation>Xóa bản cũ</translation>
    </message>
    <message>
        <source>Documents, notes and keys are in this folder, encrypted. A folder on a network is refused.</source>
        <translation>Văn bản, ghi chú và khóa nằm trong thư mục này, đã mã hóa. Sổ không nhận thư mục trên mạng.</translation>
    </message>
    <message>
        <source>Keep the copy</source>
        <translation>Giữ bản cũ</translation>
    </message>
    <message>
        <source>Leave it here</source>
        <translation>Để nguyên chỗ cũ</translation>
    </message>
    <message>
        <source>Move the book</source>
        <translation>Chuyển sổ</translation>
    </message>
    <message>
        <source>Move the book to another folder</source>
        <translation>Chuyển sổ sang thư mục khác</translation>
    </message>
    <message>
        <source>Move the book to {0}? Everything is copied and compared, then the book is opened there. The old folder stays until it is deleted here.</source>
        <translation>Chuyển sổ tới {0}? Mọi thứ được chép và so lại, rồi sổ mở ở chỗ mới. Thư mục cũ còn nguyên đến khi đồng chí xóa ở đây.</translation>
    </message>
    <message>
        <source>Moving the book</source>
        <translation>Đang chuyển sổ</translation>
    </message>
    <message>
        <source>Stop and leave the book here</source>
        <translation>Dừng và để sổ ở chỗ cũ</translation>
    </message>
    <message>
        <source>Stopped as asked. The book is where it was.</source>
        <translation>Đã dừng theo yêu cầu. Sổ vẫn ở chỗ cũ.</translation>
    </message>
    <message>
        <source>The book lies in {0} now. The old folder is still there.</source>
        <translation>Sổ đã chuyển tới {0}. Thư mục cũ vẫn còn.</translation>
    </message>
    <message>
        <source>The copy from before the move is still in {0}. Delete it when all is well here.</source>
        <translation>Bản cũ trước khi chuyển vẫn còn ở {0}. Khi thấy mọi thứ đều ổn thì xóa bản cũ.</translation>
    </message>
    <message>
        <source>The old copy was deleted.</source>
        <translation>Đã xóa bản cũ.</translation>
    </message>
    <message>
        <source>This folder was named when the program was started. To move it, close the program, copy the whole folder and name the new one.</source>
        <translation>Thư mục này được chỉ định lúc mở chương trình. Muốn chuyển, đồng chí đóng chương trình, chép cả thư mục rồi chỉ định thư mục mới.</translation>
    </message>
    <message>
        <source>Where the book lies</source>
        <translation>Nơi để sổ</translation>
    </message>
</context>
<context>
    <name>PositionDialog</name>
    <message>
        <source>Bí thư, Phó bí thư, Chi ủy viên, Tổ trưởng…</source>
        <translation>Bí thư, Phó bí thư, Chi ủy viên, Tổ trưởng…</translation>
    </message>
    <message>
        <source>Every line needs its day; the year alone will do.</source>
        <translation>Dòng nào cũng cần ngày; chỉ ghi năm cũng được.</translation>
    </message>
    <message>
        <source>From day</source>
        <translation>Từ ngày</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Chức vụ</translation>
    </message>
    <message>
        <source>Position in the cell</source>
        <translation>Chức vụ trong chi bộ</translation>
    </message>
    <message>
        <source>Save the position</source>
        <translation>Ghi chức vụ</translation>
    </message>
    <message>
        <source>The end is before the beginning.</source>
        <translation>Ngày kết thúc trước ngày bắt đầu. Xem lại hai ngày.</translation>
    </message>
    <message>
        <source>Until day (empty while it is held)</source>
        <translation>Đến ngày (để trống khi còn giữ)</translation>
    </message>
    <message>
        <source>Write what the position is called.</source>
        <translation>Ghi tên chức vụ.</translation>
    </message>
</context>
<context>
    <name>PostponeDialog</name>
    <message>
        <source>Choose a day after the one it was due on.</source>
        <translation>Chọn ngày sau ngày đến hạn.</translation>
    </message>
    <message>
        <source>Due on {0}: {1}</source>
        <translation>Hạn {0}: {1}</translation>
    </message>
    <message>
        <source>Not a day. Type 15/11 or 15/11/2026.</source>
        <translation>Chưa phải là ngày. Gõ 15/11 hoặc 15/11/2026.</translation>
    </message>
    <message>
        <source>Postpone it</source>
        <translation>Hoãn việc này</translation>
    </message>
    <message>
        <source>Postpone the duty</source>
        <translation>Hoãn việc</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>To which day (25/11, +7)</source>
        <translation>Hoãn đến ngày (25/11, +7)</translation>
    </message>
    <message>
        <source>Write why it is postponed.</source>
        <translation>Ghi lý do hoãn.</translation>
    </message>
    <message>
        <source>needed</source>
        <translation>bắt buộc</translation>
    </message>
</context>
<context>
    <name>PreviewPane</name>
    <message numerus="yes">
        <source>%n matching passage(s)</source>
        <translation>
            <numerusform>%n đoạn khớp</numerusform>
        </translation>
    </message>
    <message>
        <source>Bookmark</source>
        <translation>Đánh dấu</translation>
    </message>
    <message>
        <source>Bookmarked</source>
        <translation>Đã đánh dấu</translation>
    </message>
    <message>
        <source>Copy number and title</source>
        <translation>Chép số và tên văn bản</translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation>Đánh dấu đã đọc</translation>
    </message>
    <message>
        <source>Mark as unread</source>
        <translation>Đánh dấu chưa đọc</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>Thêm việc khác</translation>
    </message>
    <message>
        <source>Next document</source>
        <translation>Văn bản sau</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Xem trước</translation>
    </message>
    <message>
        <source>Previous document</source>
        <translation>Văn bản trước</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Đọc</translation>
    </message>
    <message numerus="yes">
        <source>See all %n passage(s)</source>
        <translation>
            <numerusform>Xem cả %n đoạn</numerusform>
        </translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Tóm tắt</translation>
    </message>
</context>
<context>
    <name>PreviewStep</name>
    <message>
        <source>A pack with refused documents is not imported. Tell the issuer; nothing has changed.</source>
        <translation>Gói có văn bản bị từ chối thì không nạp được. Báo cho nơi phát hành; sổ chưa có gì thay đổi.</translation>
    </message>
    <message>
        <source>About the pack</source>
        <translation>Về gói này</translation>
    </message>
    <message>
        <source>All {0}</source>
        <translation>Tất cả {0}</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Changes of the pack</source>
        <translation>Các thay đổi của gói</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Import the pack</source>
        <translation>Nạp gói</translation>
    </message>
    <message>
        <source>Import {0} changes</source>
        <translation>Nạp {0} thay đổi</translation>
    </message>
    <message>
        <source>Nothing has changed yet. The import can be undone as a whole.</source>
        <translation>Chưa có gì thay đổi. Nạp xong vẫn hoàn tác được cả gói.</translation>
    </message>
    <message>
        <source>Which changes are shown</source>
        <translation>Loại thay đổi được hiện</translation>
    </message>
    <message>
        <source>With notes</source>
        <translation>Có ghi chú</translation>
    </message>
</context>
<context>
    <name>ProgressStep</name>
    <message>
        <source>Back up the book</source>
        <translation>Sao lưu sổ</translation>
    </message>
    <message>
        <source>Backing up the book of now</source>
        <translation>Đang sao lưu sổ hiện nay</translation>
    </message>
    <message>
        <source>Check the signature and copy the pack</source>
        <translation>Kiểm tra chữ ký và chép gói</translation>
    </message>
    <message>
        <source>Compare with the library</source>
        <translation>So với thư viện</translation>
    </message>
    <message>
        <source>If the power fails now, the pack stays in the book and can be undone again.</source>
        <translation>Nếu mất điện lúc này, gói vẫn ở trong sổ và hoàn tác lại được.</translation>
    </message>
    <message>
        <source>If the power fails or the stick is pulled now, the book stays as it was before.</source>
        <translation>Nếu mất điện hoặc rút USB lúc này, sổ giữ nguyên như trước khi nạp.</translation>
    </message>
    <message>
        <source>Importing the pack</source>
        <translation>Đang nạp gói</translation>
    </message>
    <message>
        <source>Keep the attached files</source>
        <translation>Cất tệp đính kèm</translation>
    </message>
    <message>
        <source>Looking inside the copy</source>
        <translation>Đang xem bên trong bản sao lưu</translation>
    </message>
    <message>
        <source>Opening the copy beside the book</source>
        <translation>Đang mở riêng bản sao lưu</translation>
    </message>
    <message>
        <source>Putting the records in their place</source>
        <translation>Đang đưa dữ liệu vào sổ</translation>
    </message>
    <message>
        <source>Reading every byte of the copy</source>
        <translation>Đang đọc từng byte của bản sao lưu</translation>
    </message>
    <message>
        <source>Restoring the book</source>
        <translation>Đang khôi phục sổ</translation>
    </message>
    <message>
        <source>Stop and leave the book as it is</source>
        <translation>Dừng và giữ nguyên sổ</translation>
    </message>
    <message>
        <source>Stop verifying</source>
        <translation>Dừng kiểm tra</translation>
    </message>
    <message>
        <source>The book in use is not touched.</source>
        <translation>Sổ đang dùng không bị đụng tới.</translation>
    </message>
    <message>
        <source>The book is only read now. Nothing changes before it is confirmed.</source>
        <translation>Lúc này chỉ đọc gói. Sổ chưa thay đổi cho đến khi đồng chí xác nhận.</translation>
    </message>
    <message>
        <source>The book of now is backed up first. If the power fails, it is as before, or wholly restored.</source>
        <translation>Sổ hiện nay được sao lưu trước. Nếu mất điện, sổ vẫn như trước, hoặc đã khôi phục trọn vẹn.</translation>
    </message>
    <message>
        <source>The copy is only read. Nothing changes before it is confirmed.</source>
        <translation>Bản sao lưu chỉ được đọc. Chưa xác nhận thì chưa có gì thay đổi.</translation>
    </message>
    <message>
        <source>Undoing the pack</source>
        <translation>Đang hoàn tác gói</translation>
    </message>
    <message>
        <source>Undoing the restore</source>
        <translation>Đang hoàn tác khôi phục</translation>
    </message>
    <message>
        <source>Unpacking the copy</source>
        <translation>Đang mở bản sao lưu</translation>
    </message>
    <message>
        <source>Verifying the pack</source>
        <translation>Đang kiểm tra gói</translation>
    </message>
    <message>
        <source>Write the documents and the search index</source>
        <translation>Ghi văn bản và lập chỉ mục tìm kiếm</translation>
    </message>
    <message>
        <source>Writing the backup of now</source>
        <translation>Đang ghi bản sao lưu hiện nay</translation>
    </message>
</context>
<context>
    <name>QuickSearch</name>
    <message>
        <source>Add a member</source>
        <translation>Thêm đảng viên</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Kết quả</translation>
    </message>
    <message>
        <source>Begin the cell&apos;s own book</source>
        <translation>Bắt đầu sổ của chi bộ</translation>
    </message>
    <message>
        <source>Empty the field</source>
        <translation>Xóa chữ</translation>
    </message>
    <message>
        <source>Lock the book</source>
        <translation>Khóa sổ</translation>
    </message>
    <message>
        <source>Nothing found. Try fewer words.</source>
        <translation>Không thấy. Thử gõ ít chữ hơn.</translation>
    </message>
    <message>
        <source>Number, words of a document, a member, or a page of the book</source>
        <translation>Số, chữ trong văn bản, tên đảng viên, hoặc tên trang của sổ</translation>
    </message>
    <message>
        <source>Plan a meeting</source>
        <translation>Lập lịch một buổi sinh hoạt</translation>
    </message>
    <message>
        <source>Search the whole book</source>
        <translation>Tìm trong cả sổ</translation>
    </message>
    <message>
        <source>See it with sample data</source>
        <translation>Xem thử với dữ liệu mẫu</translation>
    </message>
    <message>
        <source>Take the guided tour</source>
        <translation>Xem hướng dẫn một vòng</translation>
    </message>
    <message>
        <source>Write an entry into the log</source>
        <translation>Ghi một việc vào nhật ký</translation>
    </message>
</context>
<context>
    <name>QuorumChip</name>
    <message>
        <source>By the rule in use: {0}</source>
        <translation>Theo quy tắc đang dùng: {0}</translation>
    </message>
    <message>
        <source>Counted: {0}</source>
        <translation>Số làm căn cứ: {0}</translation>
    </message>
    <message>
        <source>Enough: {0} there, {1} needed</source>
        <translation>Đủ số họp: {0}, cần {1}</translation>
    </message>
    <message>
        <source>Less excused members</source>
        <translation>Trừ: vắng có lý do</translation>
    </message>
    <message>
        <source>Less exempt members who did not come</source>
        <translation>Trừ: được miễn sinh hoạt, không dự</translation>
    </message>
    <message>
        <source>Less members elsewhere for a time</source>
        <translation>Trừ: sinh hoạt tạm thời nơi khác</translation>
    </message>
    <message>
        <source>Less suspended members</source>
        <translation>Trừ: bị đình chỉ sinh hoạt</translation>
    </message>
    <message>
        <source>Needed: {0}; official members present: {1}</source>
        <translation>Cần: {0}; đảng viên chính thức có mặt: {1}</translation>
    </message>
    <message>
        <source>Not enough yet: {0} there, {1} needed</source>
        <translation>Chưa đủ số họp: {0}, cần {1}</translation>
    </message>
    <message>
        <source>Official members: {0}</source>
        <translation>Đảng viên chính thức: {0}</translation>
    </message>
    <message>
        <source>The book tells; it does not stop the meeting.</source>
        <translation>Sổ chỉ nhắc, không chặn buổi họp.</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Audit trail</source>
        <translation>Lịch sử ghi sổ</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sao lưu</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Lịch</translation>
    </message>
    <message>
        <source>Compare with the superior</source>
        <translation>Đối chiếu với cấp trên</translation>
    </message>
    <message>
        <source>Dues</source>
        <translation>Đảng phí</translation>
    </message>
    <message>
        <source>Evaluation</source>
        <translation>Đánh giá, xếp loại</translation>
    </message>
    <message>
        <source>Figures of meetings</source>
        <translation>Thống kê sinh hoạt</translation>
    </message>
    <message>
        <source>Hand-over</source>
        <translation>Bàn giao</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Trợ giúp</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Thư viện</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Khóa sổ</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Nhật ký</translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation>Sinh hoạt</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Đảng viên</translation>
    </message>
    <message>
        <source>Packs</source>
        <translation>Gói quý</translation>
    </message>
    <message>
        <source>Papers of the cell</source>
        <translation>Văn bản của chi bộ</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Báo cáo</translation>
    </message>
    <message>
        <source>Resolutions carried out</source>
        <translation>Thực hiện nghị quyết</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Cài đặt</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Nhiệm vụ</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hôm nay</translation>
    </message>
</context>
<context>
    <name>ReaderHeader</name>
    <message>
        <source>Back to the library</source>
        <translation>Về thư viện</translation>
    </message>
    <message>
        <source>Back to where you were</source>
        <translation>Quay lại chỗ vừa đọc</translation>
    </message>
    <message>
        <source>Bookmark</source>
        <translation>Đánh dấu văn bản</translation>
    </message>
    <message>
        <source>Forward again</source>
        <translation>Đi tiếp chỗ đã quay lại</translation>
    </message>
    <message>
        <source>Highlight</source>
        <translation>Tô màu</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Thư viện</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Việc khác</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>In</translation>
    </message>
    <message>
        <source>Typeface</source>
        <translation>Kiểu chữ</translation>
    </message>
</context>
<context>
    <name>ReaderPage</name>
    <message>
        <source>Compare with the version before</source>
        <translation>So sánh với bản trước</translation>
    </message>
    <message>
        <source>Large-type sheet</source>
        <translation>Tạo bản chữ lớn</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Chữ to hơn</translation>
    </message>
    <message>
        <source>Match marks exactly</source>
        <translation>Tìm đúng dấu</translation>
    </message>
    <message>
        <source>Only its number, date and title are known.</source>
        <translation>Chỉ có thông tin chung.</translation>
    </message>
    <message>
        <source>Open the scan {0}</source>
        <translation>Mở bản quét {0}</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>In văn bản</translation>
    </message>
    <message>
        <source>Reader</source>
        <translation>Trình đọc</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Xuất PDF</translation>
    </message>
    <message>
        <source>Save as a Word document</source>
        <translation>Xuất tệp Word (DOCX)</translation>
    </message>
    <message>
        <source>Save as plain text</source>
        <translation>Xuất văn bản thuần</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Chữ nhỏ hơn</translation>
    </message>
    <message>
        <source>Text only</source>
        <translation>Chỉ xem toàn văn</translation>
    </message>
    <message>
        <source>This document has no text yet</source>
        <translation>Văn bản này chưa có toàn văn</translation>
    </message>
    <message>
        <source>This document is not in the library any more</source>
        <translation>Văn bản này không còn trong thư viện</translation>
    </message>
    <message>
        <source>Your notes on it are kept; they come back with the document.</source>
        <translation>Ghi chú của đồng chí vẫn được giữ và sẽ hiện lại khi có văn bản.</translation>
    </message>
</context>
<context>
    <name>ReaderPanes</name>
    <message>
        <source>Contents, text and notes</source>
        <translation>Mục lục, toàn văn và ghi chú</translation>
    </message>
    <message>
        <source>Text of the document</source>
        <translation>Toàn văn</translation>
    </message>
</context>
<context>
    <name>ReadingStrip</name>
    <message>
        <source>An earlier version was read</source>
        <translation>Đã đọc bản trước</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Đã đọc</translation>
    </message>
    <message>
        <source>Reading progress</source>
        <translation>Tiến độ đọc</translation>
    </message>
    <message>
        <source>Related documents: {0}</source>
        <translation>Văn bản liên quan: {0}</translation>
    </message>
    <message numerus="yes">
        <source>about %n hour(s) left</source>
        <translation>
            <numerusform>còn khoảng %n giờ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s) left</source>
        <translation>
            <numerusform>còn khoảng %n phút</numerusform>
        </translation>
    </message>
    <message>
        <source>less than a minute left</source>
        <translation>còn chưa đến một phút</translation>
    </message>
    <message>
        <source>{0} % read</source>
        <translation>Đã đọc {0} %</translation>
    </message>
</context>
<context>
    <name>RecordDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
</context>
<context>
    <name>RecordsDialog</name>
    <message numerus="yes">
        <source>%n record(s) behind the figure</source>
        <translation>
            <numerusform>%n bản ghi của con số</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
</context>
<context>
    <name>RecoveryCodeView</name>
    <message>
        <source>Confirm the code</source>
        <translation>Xác nhận mã</translation>
    </message>
    <message>
        <source>Group {0}</source>
        <translation>Nhóm số {0}</translation>
    </message>
    <message>
        <source>I have kept the code</source>
        <translation>Đã cất giữ mã</translation>
    </message>
    <message>
        <source>Keep it apart from the computer. Whoever has it and the computer can read the book.</source>
        <translation>Cất riêng, không để cạnh máy. Ai có mã này và có máy đều đọc được sổ.</translation>
    </message>
    <message>
        <source>Made on {0}. It opens the book when the passphrase is forgotten.</source>
        <translation>Lập ngày {0}. Mã mở được sổ khi quên mật khẩu.</translation>
    </message>
    <message>
        <source>Not confirmed: this group differs from the code. Compare it with the paper.</source>
        <translation>Chưa xác nhận: nhóm này khác với mã. Đối chiếu lại với tờ mã.</translation>
    </message>
    <message>
        <source>Not printed: this computer has no printer. Save the code to a file, or copy it.</source>
        <translation>Chưa in được: máy này chưa có máy in. Lưu mã ra tệp, hoặc chép tay.</translation>
    </message>
    <message>
        <source>Not saved: {0} cannot be written. Choose another place.</source>
        <translation>Chưa lưu được: không ghi được {0}. Chọn nơi khác.</translation>
    </message>
    <message>
        <source>Print the code</source>
        <translation>In mã</translation>
    </message>
    <message>
        <source>Recovery code of the book Sổ tay</source>
        <translation>Mã khôi phục của Sổ tay</translation>
    </message>
    <message>
        <source>Recovery code: {0}</source>
        <translation>Mã khôi phục: {0}</translation>
    </message>
    <message>
        <source>Save the recovery code</source>
        <translation>Lưu mã khôi phục</translation>
    </message>
    <message>
        <source>Save to a file</source>
        <translation>Lưu ra tệp</translation>
    </message>
    <message>
        <source>Saved in {0}. Take it away from this computer.</source>
        <translation>Đã lưu vào {0}. Cất tệp ở nơi khác, không để trên máy này.</translation>
    </message>
    <message>
        <source>Sent to the printer. Keep the sheet where you keep other important papers.</source>
        <translation>Đã gửi tới máy in. Cất tờ mã cùng các giấy tờ quan trọng.</translation>
    </message>
    <message>
        <source>Show the code again</source>
        <translation>Xem lại mã</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Văn bản (*.txt)</translation>
    </message>
    <message>
        <source>Type two groups from the paper or the file, to be sure of them.</source>
        <translation>Gõ hai nhóm từ tờ mã hoặc tệp đã lưu, để chắc chắn mã đã được cất giữ.</translation>
    </message>
    <message>
        <source>recovery-code.txt</source>
        <translation>ma-khoi-phuc.txt</translation>
    </message>
</context>
<context>
    <name>RelatedPane</name>
    <message>
        <source>Related documents</source>
        <translation>Văn bản liên quan</translation>
    </message>
    <message>
        <source>amended by this document</source>
        <translation>được văn bản này sửa đổi</translation>
    </message>
    <message>
        <source>amends this document</source>
        <translation>sửa đổi văn bản này</translation>
    </message>
    <message>
        <source>carried out by this document</source>
        <translation>được văn bản này thực hiện</translation>
    </message>
    <message>
        <source>carries out this document</source>
        <translation>thực hiện văn bản này</translation>
    </message>
    <message>
        <source>cited by this document</source>
        <translation>được văn bản này viện dẫn</translation>
    </message>
    <message>
        <source>cites this document</source>
        <translation>viện dẫn văn bản này</translation>
    </message>
    <message>
        <source>followed up by this document</source>
        <translation>được văn bản này tiếp tục</translation>
    </message>
    <message>
        <source>follows up this document</source>
        <translation>tiếp tục văn bản này</translation>
    </message>
    <message>
        <source>not in the library</source>
        <translation>chưa có trong sổ</translation>
    </message>
    <message>
        <source>repealed by this document</source>
        <translation>bị văn bản này bãi bỏ</translation>
    </message>
    <message>
        <source>repeals this document</source>
        <translation>bãi bỏ văn bản này</translation>
    </message>
    <message>
        <source>replaced by this document</source>
        <translation>bị văn bản này thay thế</translation>
    </message>
    <message>
        <source>replaces this document</source>
        <translation>thay thế văn bản này</translation>
    </message>
</context>
<context>
    <name>ReliefDialog</name>
    <message>
        <source>From month</source>
        <translation>Từ tháng</translation>
    </message>
    <message>
        <source>Give the month from which it holds.</source>
        <translation>Gõ tháng bắt đầu.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>Resolution of the cell, or decision</source>
        <translation>Nghị quyết chi bộ hoặc quyết định</translation>
    </message>
    <message>
        <source>Taken off</source>
        <translation>Mức giảm</translation>
    </message>
    <message>
        <source>This kind ends after {0} months at most: give its last month.</source>
        <translation>Loại này mỗi lần không quá {0} tháng: gõ tháng cuối.</translation>
    </message>
    <message>
        <source>Through month</source>
        <translation>Đến hết tháng</translation>
    </message>
    <message>
        <source>Write the exemption</source>
        <translation>Ghi miễn, giảm</translation>
    </message>
</context>
<context>
    <name>Reminder</name>
    <message numerus="yes">
        <source>%n duties are due today or late; first: {0}.</source>
        <translation>
            <numerusform>Có %n việc đến hạn hôm nay hoặc đã quá hạn; trước hết: {0}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Due today or late: {0}.</source>
        <translation>Đến hạn hôm nay hoặc đã quá hạn: {0}.</translation>
    </message>
    <message>
        <source>Open the calendar</source>
        <translation>Mở lịch</translation>
    </message>
</context>
<context>
    <name>ReminderPage</name>
    <message>
        <source>Make a new one, and print it or save it on a stick.</source>
        <translation>Đồng chí tạo mã mới, rồi in ra hoặc lưu vào USB.</translation>
    </message>
    <message>
        <source>Make a new recovery code</source>
        <translation>Tạo mã khôi phục mới</translation>
    </message>
    <message>
        <source>Open the book, remind me again</source>
        <translation>Mở sổ, nhắc lại lần sau</translation>
    </message>
    <message>
        <source>The recovery code was not confirmed</source>
        <translation>Mã khôi phục chưa được xác nhận</translation>
    </message>
    <message>
        <source>The window was closed before the code was typed back. Without it, a forgotten passphrase or a broken computer means that nobody can read this book any more.</source>
        <translation>Cửa sổ đã đóng trước khi mã được gõ lại. Không có mã này, khi quên mật khẩu hoặc hỏng máy thì không ai đọc được sổ nữa.</translation>
    </message>
</context>
<context>
    <name>RenewPage</name>
    <message>
        <source>Choose a new passphrase</source>
        <translation>Đặt mật khẩu mới</translation>
    </message>
    <message>
        <source>Set the new passphrase</source>
        <translation>Đặt mật khẩu mới</translation>
    </message>
    <message>
        <source>The old passphrase and the old code open nothing any more after this.</source>
        <translation>Sau bước này, mật khẩu cũ và mã cũ không mở được sổ nữa.</translation>
    </message>
</context>
<context>
    <name>Renewal</name>
    <message>
        <source>Leave it</source>
        <translation>Thôi</translation>
    </message>
    <message>
        <source>Make the new rule</source>
        <translation>Lập quy tắc mới</translation>
    </message>
    <message>
        <source>The new rule holds from</source>
        <translation>Quy tắc mới có hiệu lực từ ngày</translation>
    </message>
    <message>
        <source>The rule as it is ends the day before; the new one begins as its copy. What is past keeps the rule of its day.</source>
        <translation>Quy tắc đang có hết hiệu lực vào ngày trước đó; quy tắc mới lúc đầu là bản chép của nó. Việc đã qua vẫn theo quy tắc của ngày ấy.</translation>
    </message>
    <message>
        <source>Type a day, as 01/01/2027.</source>
        <translation>Ghi một ngày, như 01/01/2027.</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>At which meeting</source>
        <translation>Báo cáo tại buổi sinh hoạt</translation>
    </message>
    <message>
        <source>Checking the book</source>
        <translation>Đang kiểm tra sổ</translation>
    </message>
    <message>
        <source>Checks of the book</source>
        <translation>Kết quả kiểm tra sổ</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Evidence: a paper, a photo, who checked it</source>
        <translation>Minh chứng: văn bản, ảnh, người kiểm tra</translation>
    </message>
    <message>
        <source>How much there is</source>
        <translation>Số lượng trong sổ</translation>
    </message>
    <message>
        <source>Log: {0}</source>
        <translation>Nhật ký máy: {0}</translation>
    </message>
    <message>
        <source>Not a day. Type 15/11 or 15/11/2026.</source>
        <translation>Chưa đúng ngày. Gõ 15/11 hoặc 15/11/2026.</translation>
    </message>
    <message>
        <source>Not at a meeting</source>
        <translation>Không báo cáo tại buổi nào</translation>
    </message>
    <message>
        <source>Nothing is sent anywhere. Read every part first; then save one file and give it to who helps you. It holds no names and no texts of the book; numbers and addresses are in stars.</source>
        <translation>Không có gì được gửi đi. Xem hết từng phần, rồi lưu thành một tệp và đưa cho người hỗ trợ. Tệp không có tên người, không có nội dung trong sổ; các số và địa chỉ đã che bằng dấu sao.</translation>
    </message>
    <message>
        <source>On which day</source>
        <translation>Ngày báo cáo</translation>
    </message>
    <message>
        <source>Part of the report</source>
        <translation>Phần của bản kê</translation>
    </message>
    <message>
        <source>Record the report</source>
        <translation>Ghi báo cáo</translation>
    </message>
    <message>
        <source>Report for a helper</source>
        <translation>Thông tin cho người hỗ trợ</translation>
    </message>
    <message>
        <source>Report on the task</source>
        <translation>Báo kết quả nhiệm vụ</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Lưu bản kê</translation>
    </message>
    <message>
        <source>Saved {0}. It was not sent anywhere.</source>
        <translation>Đã lưu {0}. Không gửi đi đâu cả.</translation>
    </message>
    <message>
        <source>Say why the task is given up.</source>
        <translation>Ghi lý do không làm nữa.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Tình trạng</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Dừng</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Các phiên bản</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>Kết quả</translation>
    </message>
    <message>
        <source>Zip files (*.zip)</source>
        <translation>Tệp nén (*.zip)</translation>
    </message>
    <message>
        <source>needed</source>
        <translation>bắt buộc</translation>
    </message>
</context>
<context>
    <name>ReportWords</name>
    <message numerus="yes">
        <source>%n gap(s) left</source>
        <translation>
            <numerusform>Còn %n chỗ thiếu</numerusform>
        </translation>
    </message>
    <message>
        <source>Activity log</source>
        <translation>Sổ nhật ký hoạt động</translation>
    </message>
    <message>
        <source>Book of dues</source>
        <translation>Sổ thu đảng phí</translation>
    </message>
    <message>
        <source>Book of files lent and handed over</source>
        <translation>Sổ giao nhận, mượn hồ sơ</translation>
    </message>
    <message>
        <source>Book of minutes</source>
        <translation>Sổ biên bản</translation>
    </message>
    <message>
        <source>Book of papers handed out</source>
        <translation>Sổ cấp phát tài liệu</translation>
    </message>
    <message>
        <source>Book of resolutions</source>
        <translation>Sổ nghị quyết</translation>
    </message>
    <message>
        <source>First half of {0}</source>
        <translation>6 tháng đầu năm {0}</translation>
    </message>
    <message>
        <source>List of members (7-HSĐV)</source>
        <translation>Danh sách đảng viên (7-HSĐV)</translation>
    </message>
    <message>
        <source>Month {0} of {1}</source>
        <translation>Tháng {0} năm {1}</translation>
    </message>
    <message>
        <source>Not begun yet</source>
        <translation>Chưa đến kỳ</translation>
    </message>
    <message>
        <source>Not made yet</source>
        <translation>Chưa lập</translation>
    </message>
    <message>
        <source>Nothing is missing</source>
        <translation>Không thiếu gì</translation>
    </message>
    <message>
        <source>Quarter {0} of {1}</source>
        <translation>Quý {0} năm {1}</translation>
    </message>
    <message>
        <source>Register of papers received</source>
        <translation>Sổ đăng ký văn bản đến</translation>
    </message>
    <message>
        <source>Register of papers sent</source>
        <translation>Sổ đăng ký văn bản đi</translation>
    </message>
    <message>
        <source>Report on dues</source>
        <translation>Báo cáo thu, nộp đảng phí</translation>
    </message>
    <message>
        <source>Second half of {0}</source>
        <translation>6 tháng cuối năm {0}</translation>
    </message>
    <message>
        <source>Year {0}</source>
        <translation>Năm {0}</translation>
    </message>
</context>
<context>
    <name>ReportsPage</name>
    <message>
        <source>Books</source>
        <translation>Sổ in để ký</translation>
    </message>
    <message>
        <source>Make the report</source>
        <translation>Lập báo cáo</translation>
    </message>
    <message>
        <source>Open the report</source>
        <translation>Mở báo cáo</translation>
    </message>
    <message>
        <source>Parts of the page</source>
        <translation>Các phần của trang</translation>
    </message>
    <message>
        <source>Periods</source>
        <translation>Kỳ báo cáo</translation>
    </message>
    <message>
        <source>Periods of the year</source>
        <translation>Các kỳ báo cáo trong năm</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Báo cáo</translation>
    </message>
    <message>
        <source>The year after</source>
        <translation>Năm sau</translation>
    </message>
    <message>
        <source>The year before</source>
        <translation>Năm trước</translation>
    </message>
    <message>
        <source>{0} has not begun.</source>
        <translation>{0} chưa đến kỳ.</translation>
    </message>
</context>
<context>
    <name>RestoreGate</name>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>Backups and hand-over files (*{0})</source>
        <translation>Bản sao lưu, tệp bàn giao (*{0})</translation>
    </message>
    <message>
        <source>Bring the book back</source>
        <translation>Mở lại sổ từ bản này</translation>
    </message>
    <message>
        <source>Choose a backup or a hand-over file</source>
        <translation>Chọn bản sao lưu hoặc tệp bàn giao</translation>
    </message>
    <message>
        <source>Choose another backup</source>
        <translation>Chọn bản khác</translation>
    </message>
    <message>
        <source>Nothing is deleted: what is damaged is kept under another name.</source>
        <translation>Không xóa gì: tệp hỏng được giữ lại với tên khác.</translation>
    </message>
    <message>
        <source>Nothing is written yet.</source>
        <translation>Chưa ghi gì vào máy.</translation>
    </message>
    <message>
        <source>Stopped as asked. Nothing was brought back.</source>
        <translation>Đã dừng theo ý đồng chí. Chưa có gì được mở lại.</translation>
    </message>
</context>
<context>
    <name>ResultBar</name>
    <message numerus="yes">
        <source>%n in the cell&apos;s papers</source>
        <translation>
            <numerusform>%n trong văn bản của chi bộ</numerusform>
        </translation>
    </message>
    <message>
        <source>Only in force</source>
        <translation>Chỉ còn hiệu lực</translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>Xếp theo</translation>
    </message>
    <message>
        <source>Sort by {0}</source>
        <translation>Xếp theo: {0}</translation>
    </message>
</context>
<context>
    <name>ResultModel</name>
    <message numerus="yes">
        <source>%n passage(s)</source>
        <translation>
            <numerusform>%n đoạn</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ResultStep</name>
    <message numerus="yes">
        <source>%n note(s) of yours stand in documents that have changed</source>
        <translation>
            <numerusform>%n ghi chú của đồng chí nằm trong văn bản đã đổi</numerusform>
        </translation>
    </message>
    <message>
        <source>All pages show the restored book. The passphrase is the one of now.</source>
        <translation>Mọi trang đang hiện sổ đã khôi phục. Mật khẩu vẫn là mật khẩu hiện nay.</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Đã chép biên bản.</translation>
    </message>
    <message>
        <source>Copy its text</source>
        <translation>Chép nội dung</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Xong</translation>
    </message>
    <message>
        <source>Each is kept at its passage, or beside the old text where the passage is gone.</source>
        <translation>Ghi chú được giữ ở đúng đoạn; đoạn nào không còn thì giữ cùng câu cũ.</translation>
    </message>
    <message>
        <source>Imported: {0}</source>
        <translation>Đã nạp: {0}</translation>
    </message>
    <message>
        <source>It lies in {0}.</source>
        <translation>Sổ nằm ở {0}.</translation>
    </message>
    <message>
        <source>Its library begins empty: import the packs there again. The book in use has not changed.</source>
        <translation>Thư viện ở đó còn trống: nạp lại các gói. Sổ đang dùng không thay đổi.</translation>
    </message>
    <message>
        <source>Must be read: {0}</source>
        <translation>Cần đọc: {0}</translation>
    </message>
    <message>
        <source>Open that book now</source>
        <translation>Mở sổ ấy bây giờ</translation>
    </message>
    <message>
        <source>Print the minute</source>
        <translation>In biên bản nạp gói</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Đọc</translation>
    </message>
    <message>
        <source>Read {0}</source>
        <translation>Đọc {0}</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Lưu thành PDF</translation>
    </message>
    <message>
        <source>The audit trail tells of it.</source>
        <translation>Việc này đã được ghi vào lịch sử ghi sổ.</translation>
    </message>
    <message>
        <source>The book is as it was {0}</source>
        <translation>Sổ đã trở lại như {0}</translation>
    </message>
    <message>
        <source>The book keeps a copy of the minute.</source>
        <translation>Sổ đã giữ một bản biên bản.</translation>
    </message>
    <message>
        <source>The copy is a book of its own</source>
        <translation>Bản sao lưu đã thành một sổ riêng</translation>
    </message>
    <message>
        <source>The whole pack can be undone until the next one is imported.</source>
        <translation>Có thể hoàn tác cả gói đến khi nạp gói tiếp theo.</translation>
    </message>
    <message>
        <source>Undo the pack</source>
        <translation>Hoàn tác gói</translation>
    </message>
    <message>
        <source>Undo the restore</source>
        <translation>Hoàn tác khôi phục</translation>
    </message>
    <message>
        <source>What to do next</source>
        <translation>Nên làm tiếp</translation>
    </message>
    <message>
        <source>What was in the book before is kept in a backup, and can be brought back at any time.</source>
        <translation>Sổ trước khi khôi phục được giữ trong một bản sao lưu, lúc nào cũng lấy lại được.</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>thay đổi</translation>
    </message>
    <message>
        <source>new</source>
        <translation>thêm mới</translation>
    </message>
    <message>
        <source>replaced</source>
        <translation>bị thay thế</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>giữ nguyên</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>thu hồi</translation>
    </message>
    <message>
        <source>{0} changes. The channel now has {1} documents.</source>
        <translation>{0} thay đổi. Kênh này hiện có {1} văn bản.</translation>
    </message>
    <message>
        <source>{0} more must be read; the first page lists them.</source>
        <translation>Còn {0} văn bản cần đọc; xem ở trang Hôm nay.</translation>
    </message>
</context>
<context>
    <name>RoleStep</name>
    <message>
        <source>Brings the packs</source>
        <translation>Người nạp gói</translation>
    </message>
    <message>
        <source>Party member</source>
        <translation>Đảng viên</translation>
    </message>
    <message>
        <source>Prepares meetings, looks up what a resolution rests on.</source>
        <translation>Chuẩn bị sinh hoạt, tra căn cứ của nghị quyết.</translation>
    </message>
    <message>
        <source>Reads documents and studies them, keeps notes of their own.</source>
        <translation>Đọc, học tập văn bản và ghi chú riêng.</translation>
    </message>
    <message>
        <source>Secretary of the cell, or its clerk</source>
        <translation>Bí thư, thư ký chi bộ</translation>
    </message>
    <message>
        <source>Takes packs from the higher level, checks and imports them.</source>
        <translation>Nhận gói của cấp trên, kiểm tra và nạp vào sổ.</translation>
    </message>
    <message>
        <source>The book puts first what is used most. Everything else stays at hand.</source>
        <translation>Sổ đưa việc hay dùng lên trước. Mọi phần khác vẫn có đủ.</translation>
    </message>
    <message>
        <source>What is this computer for?</source>
        <translation>Máy này dùng để làm gì?</translation>
    </message>
</context>
<context>
    <name>RollDelegate</name>
    <message>
        <source>19:30</source>
        <translation>19:30</translation>
    </message>
    <message>
        <source>Came</source>
        <translation>Có dự</translation>
    </message>
    <message>
        <source>Hour at which {0} came</source>
        <translation>Giờ đến của đồng chí {0}</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>Reason of {0}</source>
        <translation>Lý do vắng của đồng chí {0}</translation>
    </message>
    <message>
        <source>Reason …</source>
        <translation>Lý do …</translation>
    </message>
</context>
<context>
    <name>RollModel</name>
    <message>
        <source>Full name</source>
        <translation>Họ và tên</translation>
    </message>
    <message>
        <source>Hour, reason</source>
        <translation>Giờ đến, lý do</translation>
    </message>
    <message numerus="yes">
        <source>Missed %n in a row</source>
        <translation>
            <numerusform>Vắng %n buổi liền</numerusform>
        </translation>
    </message>
    <message>
        <source>No.</source>
        <translation>TT</translation>
    </message>
    <message>
        <source>Roll</source>
        <translation>Điểm danh</translation>
    </message>
    <message>
        <source>not called yet</source>
        <translation>chưa điểm danh</translation>
    </message>
</context>
<context>
    <name>RollPane</name>
    <message>
        <source>Bring the roll up to date from the register</source>
        <translation>Cập nhật danh sách từ sổ đảng viên</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Phím</translation>
    </message>
    <message numerus="yes">
        <source>Mark the %n left as present</source>
        <translation>
            <numerusform>Đánh dấu %n đồng chí còn lại có mặt</numerusform>
        </translation>
    </message>
    <message>
        <source>More about the roll</source>
        <translation>Việc khác về điểm danh</translation>
    </message>
    <message numerus="yes">
        <source>The other %n: present</source>
        <translation>
            <numerusform>%n người còn lại: có mặt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RollTable</name>
    <message>
        <source>Change the hour they came</source>
        <translation>Sửa giờ đến</translation>
    </message>
    <message>
        <source>Leaves early, now</source>
        <translation>Về sớm, lúc này</translation>
    </message>
    <message>
        <source>Not called yet</source>
        <translation>Chưa điểm danh</translation>
    </message>
    <message>
        <source>Roll: 1 present, 2 excused, 3 unexcused, 0 not called yet</source>
        <translation>Điểm danh: 1 có mặt, 2 vắng có lý do, 3 vắng không lý do, 0 chưa điểm danh</translation>
    </message>
    <message>
        <source>Stays to the end after all</source>
        <translation>Ở lại đến hết buổi</translation>
    </message>
    <message>
        <source>Write the reason</source>
        <translation>Ghi lý do</translation>
    </message>
</context>
<context>
    <name>RowForm</name>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n dòng</numerusform>
        </translation>
    </message>
    <message>
        <source>no</source>
        <translation>không</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>có</translation>
    </message>
</context>
<context>
    <name>RulesDialog</name>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>Và %n chỗ nữa.</numerusform>
        </translation>
    </message>
    <message>
        <source>Close, not saved</source>
        <translation>Đóng, chưa ghi</translation>
    </message>
    <message>
        <source>Each block in [[…]] is one rule with its days and its source. A new rule is a new block with valid_from; give the old one its last day in valid_to, so that what is past keeps the rule of its day.</source>
        <translation>Mỗi khối [[…]] là một quy tắc, có ngày và nguồn. Quy tắc mới là một khối mới có valid_from; ghi ngày cuối của quy tắc cũ vào valid_to, để việc đã qua vẫn theo quy tắc của ngày ấy.</translation>
    </message>
    <message>
        <source>Edit as a form</source>
        <translation>Sửa theo mẫu</translation>
    </message>
    <message>
        <source>Edit as text</source>
        <translation>Sửa dạng văn bản</translation>
    </message>
    <message>
        <source>Go to the line</source>
        <translation>Đến dòng đó</translation>
    </message>
    <message>
        <source>Go to the rule</source>
        <translation>Đến chỗ ấy</translation>
    </message>
    <message>
        <source>It cannot be shown as a form yet: mend the text first, block by block.</source>
        <translation>Chưa mở được mẫu: sửa xong văn bản đã, từng khối một.</translation>
    </message>
    <message>
        <source>Not closed yet: what was changed here is not saved. Save it, or close once more.</source>
        <translation>Chưa đóng: những chỗ vừa sửa chưa ghi. Ghi lại, hoặc đóng lần nữa.</translation>
    </message>
    <message>
        <source>Rules, line by line</source>
        <translation>Quy tắc, từng dòng</translation>
    </message>
    <message>
        <source>Save the rules</source>
        <translation>Ghi quy tắc</translation>
    </message>
    <message>
        <source>The cell&apos;s own rules: {0}</source>
        <translation>Quy tắc riêng của chi bộ: {0}</translation>
    </message>
    <message>
        <source>The table can be read; its days leave no hole and do not overlap.</source>
        <translation>Bảng đọc được; các ngày nối nhau, không trùng.</translation>
    </message>
</context>
<context>
    <name>RulesForm</name>
    <message>
        <source>Add a copy</source>
        <translation>Thêm bản chép</translation>
    </message>
    <message>
        <source>Do again</source>
        <translation>Làm lại</translation>
    </message>
    <message>
        <source>New rule from a day</source>
        <translation>Quy tắc mới từ một ngày</translation>
    </message>
    <message>
        <source>Remove the rule</source>
        <translation>Bỏ quy tắc này</translation>
    </message>
    <message>
        <source>Rules of the table</source>
        <translation>Các quy tắc của bảng</translation>
    </message>
    <message>
        <source>Take the original</source>
        <translation>Lấy lại như bản gốc</translation>
    </message>
    <message>
        <source>The rule itself begins on {0}: choose a later day.</source>
        <translation>Quy tắc này bắt đầu từ {0}: chọn ngày muộn hơn.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Hoàn tác</translation>
    </message>
    <message>
        <source>added</source>
        <translation>mới thêm</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>đã sửa</translation>
    </message>
    <message>
        <source>to be mended</source>
        <translation>cần sửa</translation>
    </message>
</context>
<context>
    <name>RulesModel</name>
    <message>
        <source>Rule, and where it comes from</source>
        <translation>Quy tắc và nguồn</translation>
    </message>
    <message>
        <source>What it asks for, and when</source>
        <translation>Yêu cầu và thời gian</translation>
    </message>
</context>
<context>
    <name>RulesSection</name>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>Và %n chỗ nữa.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a file of rules</source>
        <translation>Chọn tệp quy tắc</translation>
    </message>
    <message>
        <source>Edit the cell&apos;s copy</source>
        <translation>Sửa bản của chi bộ</translation>
    </message>
    <message>
        <source>Keep the copy</source>
        <translation>Giữ bản của chi bộ</translation>
    </message>
    <message>
        <source>Rules in use</source>
        <translation>Quy tắc đang dùng</translation>
    </message>
    <message>
        <source>Save as a file</source>
        <translation>Lưu thành tệp</translation>
    </message>
    <message>
        <source>Save the rules as a file</source>
        <translation>Lưu bảng quy tắc thành tệp</translation>
    </message>
    <message>
        <source>Tables of rules (*.toml)</source>
        <translation>Bảng quy tắc (*.toml)</translation>
    </message>
    <message>
        <source>Take from a file</source>
        <translation>Lấy từ tệp</translation>
    </message>
    <message>
        <source>The book uses its original rules.</source>
        <translation>Sổ đang dùng bản gốc.</translation>
    </message>
    <message>
        <source>The book uses the cell&apos;s own copy.</source>
        <translation>Sổ đang dùng bản của chi bộ.</translation>
    </message>
    <message>
        <source>The cell&apos;s copy cannot be read.</source>
        <translation>Bản của chi bộ không đọc được.</translation>
    </message>
    <message>
        <source>The cell&apos;s own rules were saved.</source>
        <translation>Đã ghi bản quy tắc của chi bộ.</translation>
    </message>
    <message>
        <source>The original rules are in use again.</source>
        <translation>Đã dùng lại bản gốc.</translation>
    </message>
    <message>
        <source>The original rules count until the copy can be read again.</source>
        <translation>Sổ dùng bản gốc cho đến khi bản ấy đọc được.</translation>
    </message>
    <message>
        <source>The rules are as they were before.</source>
        <translation>Quy tắc đã trở lại như trước.</translation>
    </message>
    <message>
        <source>The rules were saved: {0}</source>
        <translation>Đã lưu bảng quy tắc: {0}</translation>
    </message>
    <message>
        <source>Use the original again</source>
        <translation>Dùng lại bản gốc</translation>
    </message>
    <message>
        <source>What the rules are about</source>
        <translation>Quy tắc về việc gì</translation>
    </message>
</context>
<context>
    <name>RulesWords</name>
    <message>
        <source>Calendar</source>
        <translation>Lịch</translation>
    </message>
    <message>
        <source>Dues</source>
        <translation>Đảng phí</translation>
    </message>
    <message>
        <source>Duties that come back by themselves: on which day, how many days before the book reminds, what shows that one was done. The days of reports are set by the committee: a cell writes its own into a copy.</source>
        <translation>Việc lặp lại: vào ngày nào, sổ nhắc trước mấy ngày, thế nào là đã xong. Ngày báo cáo do đảng ủy quy định: chi bộ ghi ngày của nơi mình vào một bản.</translation>
    </message>
    <message>
        <source>Evaluation</source>
        <translation>Đánh giá</translation>
    </message>
    <message>
        <source>Forms with their criteria and points, for a year or a quarter, the grades, how many may have the highest one. Where the committee has a form of its own, write its criteria into a copy.</source>
        <translation>Mẫu đánh giá với tiêu chí và điểm, dùng cho năm hay quý, các mức xếp loại, tỷ lệ xuất sắc. Đảng ủy có mẫu riêng thì ghi tiêu chí của mẫu ấy vào một bản.</translation>
    </message>
    <message>
        <source>Length, attendance, votes, agendas, points: every rule has its days and its source, and a meeting is judged by the rules of its day. A cell whose committee set its own figures edits a copy.</source>
        <translation>Thời lượng, điểm danh, biểu quyết, chương trình, thang điểm: quy tắc nào cũng có ngày và nguồn, buổi họp xét theo quy tắc của ngày họp. Cấp ủy quy định con số riêng thì chi bộ sửa một bản.</translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation>Sinh hoạt</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Đảng viên</translation>
    </message>
    <message>
        <source>Probation, transfers, badges, who is counted, what the list asks for: every term has its days and its source, and warnings about members go by it. Terms of the committee are written into a copy.</source>
        <translation>Dự bị, chuyển sinh hoạt, Huy hiệu Đảng, ai được tính, danh sách đòi hỏi gì: thời hạn nào cũng có ngày và nguồn, lời nhắc về đảng viên theo đó. Thời hạn cấp ủy quy định thì ghi vào bản của chi bộ.</translation>
    </message>
    <message>
        <source>Rates, exemptions, who pays where, the share that is kept: every figure has its days and its source, and a month is worked out by the rules of its first day. Closed months stay as they are.</source>
        <translation>Mức đóng, miễn giảm, đóng ở đâu, tỷ lệ giữ lại: con số nào cũng có ngày và nguồn, mỗi tháng tính theo quy tắc của ngày đầu tháng. Tháng đã khóa giữ nguyên.</translation>
    </message>
    <message>
        <source>The cell&apos;s copy is given up, and gradings go by the original forms; points stay as written.</source>
        <translation>Bản của chi bộ bị bỏ, đánh giá theo mẫu gốc; điểm đã ghi giữ nguyên.</translation>
    </message>
    <message>
        <source>The cell&apos;s copy is given up, and meetings are judged by the original rules.</source>
        <translation>Bản của chi bộ bị bỏ, các buổi họp xét theo quy tắc gốc.</translation>
    </message>
    <message>
        <source>The cell&apos;s copy is given up, and months that are not closed go by the original rules.</source>
        <translation>Bản của chi bộ bị bỏ, những tháng chưa khóa tính theo quy tắc gốc.</translation>
    </message>
    <message>
        <source>The cell&apos;s copy is given up, and the calendar has the duties and days of the original.</source>
        <translation>Bản của chi bộ bị bỏ, lịch có việc và ngày theo bản gốc.</translation>
    </message>
    <message>
        <source>The cell&apos;s copy is given up, and warnings about members go by the original terms.</source>
        <translation>Bỏ bản của chi bộ, lời nhắc về đảng viên lại theo thời hạn gốc.</translation>
    </message>
</context>
<context>
    <name>SafeSection</name>
    <message>
        <source>Audit trail</source>
        <translation>Lịch sử ghi sổ</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sao lưu</translation>
    </message>
    <message>
        <source>Hand the book over</source>
        <translation>Bàn giao sổ</translation>
    </message>
    <message>
        <source>Hand-over</source>
        <translation>Bàn giao</translation>
    </message>
    <message>
        <source>Keeping the book safe</source>
        <translation>Giữ gìn sổ</translation>
    </message>
    <message>
        <source>Open the audit trail</source>
        <translation>Mở lịch sử ghi sổ</translation>
    </message>
    <message>
        <source>Open the backups</source>
        <translation>Mở phần sao lưu</translation>
    </message>
    <message>
        <source>The book is backed up by itself, hourly after changes and before every import. Here copies are verified, kept in a second place and restored.</source>
        <translation>Sổ tự sao lưu mỗi giờ khi có thay đổi và trước mỗi lần nạp gói. Tại đây kiểm các bản, giữ bản thứ hai ở nơi khác và khôi phục.</translation>
    </message>
    <message>
        <source>When somebody else takes the book, it gets new keys, and both sign what was handed over.</source>
        <translation>Khi người khác nhận sổ, sổ được thay khóa mới, hai bên ký vào biên bản bàn giao.</translation>
    </message>
    <message>
        <source>Who wrote what into the book, and when. It can be verified and exported at any time.</source>
        <translation>Ai đã ghi gì vào sổ, lúc nào. Có thể kiểm tra và xuất ra bất cứ lúc nào.</translation>
    </message>
</context>
<context>
    <name>SafetyCard</name>
    <message>
        <source>Back up now</source>
        <translation>Sao lưu ngay</translation>
    </message>
    <message>
        <source>Being verified…</source>
        <translation>Đang kiểm…</translation>
    </message>
    <message>
        <source>Choose a place</source>
        <translation>Chọn nơi giữ</translation>
    </message>
    <message>
        <source>Choose another place</source>
        <translation>Chọn nơi khác</translation>
    </message>
    <message>
        <source>If this computer breaks, the copies on it are gone too. A stick or another disk keeps them.</source>
        <translation>Máy hỏng thì các bản trên máy cũng mất. Nên giữ thêm một bản ở USB hoặc ổ khác.</translation>
    </message>
    <message>
        <source>It is made by itself in a moment.</source>
        <translation>Bản đầu tiên tự có trong giây lát.</translation>
    </message>
    <message>
        <source>It is older than seven days, and the book has changed.</source>
        <translation>Bản này đã quá bảy ngày, và sổ đã thay đổi.</translation>
    </message>
    <message>
        <source>Last done: the copy of {0}.</source>
        <translation>Lần chép gần nhất: bản {0}.</translation>
    </message>
    <message>
        <source>Newest copy: {0}</source>
        <translation>Bản mới nhất: {0}</translation>
    </message>
    <message>
        <source>No second copy</source>
        <translation>Thôi giữ bản thứ hai</translation>
    </message>
    <message>
        <source>No second copy in another place</source>
        <translation>Chưa có bản thứ hai ở nơi khác</translation>
    </message>
    <message>
        <source>Second copy: {0}</source>
        <translation>Bản thứ hai: {0}</translation>
    </message>
    <message>
        <source>The book has no backup yet</source>
        <translation>Sổ chưa có bản sao lưu</translation>
    </message>
    <message>
        <source>The newest copy could not be written there: the place is full or read-only.</source>
        <translation>Chưa chép được bản mới nhất vào đó: nơi ấy đã đầy hoặc không cho ghi.</translation>
    </message>
    <message>
        <source>The newest copy lies there too.</source>
        <translation>Bản mới nhất đã có ở đó.</translation>
    </message>
    <message>
        <source>Verified: {0}</source>
        <translation>Đã kiểm: {0}</translation>
    </message>
    <message>
        <source>Waiting for the stick to be plugged in, or for the folder to come back.</source>
        <translation>Chờ cắm USB, hoặc chờ thư mục có lại.</translation>
    </message>
    <message>
        <source>{0}. Back up again now; the copies before it are still there.</source>
        <translation>{0}. Đồng chí sao lưu lại ngay; các bản trước vẫn còn.</translation>
    </message>
</context>
<context>
    <name>SavedSearches</name>
    <message>
        <source>Delete search</source>
        <translation>Xóa tìm kiếm</translation>
    </message>
    <message>
        <source>Keep this search</source>
        <translation>Lưu tìm kiếm này</translation>
    </message>
    <message>
        <source>Open search</source>
        <translation>Mở tìm kiếm</translation>
    </message>
    <message>
        <source>Search “{0}” deleted</source>
        <translation>Đã xóa tìm kiếm “{0}”</translation>
    </message>
    <message>
        <source>Search “{0}” kept</source>
        <translation>Đã lưu tìm kiếm “{0}”</translation>
    </message>
</context>
<context>
    <name>ScanPage</name>
    <message>
        <source>A password locks the file. Ask the issuer of the pack for one without.</source>
        <translation>Tệp đặt mật khẩu. Xin nơi phát hành gói tệp không có mật khẩu.</translation>
    </message>
    <message>
        <source>Back to reading</source>
        <translation>Quay lại trang đọc</translation>
    </message>
    <message>
        <source>Empty the search</source>
        <translation>Xóa chữ tìm</translation>
    </message>
    <message>
        <source>Find in this scan</source>
        <translation>Tìm trong bản quét</translation>
    </message>
    <message>
        <source>Fit to the width</source>
        <translation>Vừa chiều rộng</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Lớn hơn</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>Chỗ khớp sau</translation>
    </message>
    <message>
        <source>Page {0}/{1}</source>
        <translation>Trang {0}/{1}</translation>
    </message>
    <message>
        <source>Pages of the scan</source>
        <translation>Các trang của bản quét</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>Chỗ khớp trước</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Đọc</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>Bản quét</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Nhỏ hơn</translation>
    </message>
    <message>
        <source>The file may be damaged. Ask the issuer of the pack for it.</source>
        <translation>Tệp có thể bị hỏng. Xin lại tệp từ nơi phát hành gói.</translation>
    </message>
    <message>
        <source>The scan was not opened</source>
        <translation>Chưa mở được bản quét</translation>
    </message>
</context>
<context>
    <name>ScoresPane</name>
    <message numerus="yes">
        <source>%n line(s) without points: no grade yet.</source>
        <translation>
            <numerusform>Còn %n mục chưa chấm, nên chưa xếp mức.</numerusform>
        </translation>
    </message>
    <message>
        <source>From the book: {0}.</source>
        <translation>Theo sổ: {0}.</translation>
    </message>
    <message>
        <source>From the book: {0}. Points set by the meeting.</source>
        <translation>Theo sổ: {0}. Điểm do buổi sinh hoạt chấm.</translation>
    </message>
    <message>
        <source>Look at the rules about meetings in the settings.</source>
        <translation>Xem lại quy tắc sinh hoạt ở Cài đặt.</translation>
    </message>
    <message>
        <source>No score form holds on this day.</source>
        <translation>Không có mẫu chấm điểm nào cho ngày này.</translation>
    </message>
    <message>
        <source>Total {0} of {1}</source>
        <translation>Tổng {0} trên {1} điểm</translation>
    </message>
    <message>
        <source>attendance {0}</source>
        <translation>tỷ lệ dự {0}</translation>
    </message>
    <message>
        <source>of {0} points</source>
        <translation>/ {0} điểm</translation>
    </message>
    <message>
        <source>the book does not know it yet</source>
        <translation>chưa có số liệu</translation>
    </message>
    <message>
        <source>{0} of {1} minutes</source>
        <translation>{0}/{1} phút</translation>
    </message>
    <message>
        <source>{0} of {1} papers sent in time</source>
        <translation>{0}/{1} tài liệu gửi đúng hạn</translation>
    </message>
    <message>
        <source>{0} of {1} tasks of the last meeting done</source>
        <translation>{0}/{1} nhiệm vụ kỳ trước đã xong</translation>
    </message>
    <message>
        <source>{0}. Rule in use: {1}.</source>
        <translation>{0}. Quy tắc đang dùng: {1}.</translation>
    </message>
</context>
<context>
    <name>SeatEditor</name>
    <message>
        <source>Not settled yet</source>
        <translation>Chưa định</translation>
    </message>
</context>
<context>
    <name>SecretField</name>
    <message>
        <source>Caps Lock is on.</source>
        <translation>Phím Caps Lock đang bật.</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Ẩn</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Hiện</translation>
    </message>
    <message>
        <source>The input method is setting Vietnamese marks; switch it to E if the passphrase has none.</source>
        <translation>Bộ gõ đang đặt dấu tiếng Việt; nếu mật khẩu không có dấu, chuyển bộ gõ sang E.</translation>
    </message>
</context>
<context>
    <name>SecretForm</name>
    <message>
        <source>Not opened: a letter or digit was mistyped, or is missing. Compare group by group.</source>
        <translation>Chưa mở được: gõ sai hoặc thiếu một chữ, một số. Đồng chí so lại từng nhóm.</translation>
    </message>
    <message>
        <source>Not opened: nothing was typed.</source>
        <translation>Chưa mở được: chưa gõ gì.</translation>
    </message>
    <message>
        <source>Not opened: the passphrase does not match. It is the one of the day the copy was made.</source>
        <translation>Chưa mở được: mật khẩu không khớp. Cần mật khẩu của ngày tạo bản này.</translation>
    </message>
    <message>
        <source>Not opened: this code belongs to another book, or to another day.</source>
        <translation>Chưa mở được: mã này của sổ khác, hoặc của ngày khác.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Mật khẩu</translation>
    </message>
    <message>
        <source>Passphrase of that day</source>
        <translation>Mật khẩu của ngày ấy</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Mã khôi phục</translation>
    </message>
    <message>
        <source>Recovery code of that day</source>
        <translation>Mã khôi phục của ngày ấy</translation>
    </message>
    <message>
        <source>What opens the copy</source>
        <translation>Cách mở bản sao lưu</translation>
    </message>
</context>
<context>
    <name>SecretStep</name>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Nothing has changed yet.</source>
        <translation>Chưa có gì thay đổi.</translation>
    </message>
    <message>
        <source>Open the copy</source>
        <translation>Mở bản này</translation>
    </message>
    <message>
        <source>What opened the book on the day of this copy?</source>
        <translation>Ngày tạo bản này, sổ mở bằng gì?</translation>
    </message>
    <message>
        <source>{0} has keys of its own: it is of another book.</source>
        <translation>{0} có khóa riêng: đây là bản của một sổ khác.</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>About Sổ tay</source>
        <translation>Về Sổ tay</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Giao diện</translation>
    </message>
    <message>
        <source>Keeping the book safe</source>
        <translation>Giữ gìn sổ</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Ngôn ngữ</translation>
    </message>
    <message>
        <source>Locking the book</source>
        <translation>Khóa sổ</translation>
    </message>
    <message>
        <source>Open formats</source>
        <translation>Tệp mở</translation>
    </message>
    <message>
        <source>Rules in use</source>
        <translation>Quy tắc đang dùng</translation>
    </message>
    <message>
        <source>Sections of the settings</source>
        <translation>Các mục cài đặt</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Cài đặt</translation>
    </message>
    <message>
        <source>The cell</source>
        <translation>Chi bộ</translation>
    </message>
    <message>
        <source>Trusted issuers</source>
        <translation>Nơi phát hành</translation>
    </message>
    <message>
        <source>Where the book lies</source>
        <translation>Nơi để sổ</translation>
    </message>
</context>
<context>
    <name>ShareDialog</name>
    <message>
        <source>Kind of cell</source>
        <translation>Loại chi bộ</translation>
    </message>
    <message>
        <source>Percent the superior told, where the rules have none</source>
        <translation>Tỷ lệ cấp trên cho biết (%), khi quy tắc chưa có</translation>
    </message>
    <message>
        <source>Save the share</source>
        <translation>Ghi tỷ lệ</translation>
    </message>
    <message>
        <source>Share that the cell keeps</source>
        <translation>Tỷ lệ chi bộ giữ lại</translation>
    </message>
</context>
<context>
    <name>Shell</name>
    <message>
        <source>Choose a folder for the cell&apos;s own book</source>
        <translation>Chọn thư mục cho sổ của chi bộ</translation>
    </message>
    <message>
        <source>Import packs</source>
        <translation>Nạp gói</translation>
    </message>
    <message>
        <source>The library was lost and begins anew: import its packs again, the base pack first. What was written in the book is kept and comes back with the documents.</source>
        <translation>Thư viện đã mất và được lập lại từ đầu: đồng chí nạp lại các gói, gói gốc trước. Những gì đã ghi trong sổ vẫn còn và trở lại cùng văn bản.</translation>
    </message>
    <message>
        <source>This folder is in use now, but not remembered: {0} cannot be written. Choose the folder again at the next start.</source>
        <translation>Sổ đang mở ở thư mục này, nhưng lần sau chưa tự tìm được: không ghi được {0}. Lần sau mở chương trình, đồng chí chọn lại thư mục.</translation>
    </message>
</context>
<context>
    <name>SizeBox</name>
    <message>
        <source>Larger text</source>
        <translation>Chữ to hơn</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Chữ nhỏ hơn</translation>
    </message>
    <message>
        <source>Text size of 100 %</source>
        <translation>Cỡ chữ 100 %</translation>
    </message>
</context>
<context>
    <name>SpeechEditor</name>
    <message>
        <source>Delete speech</source>
        <translation>Xóa ý kiến</translation>
    </message>
    <message>
        <source>Next speech</source>
        <translation>Ý kiến tiếp theo</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>Người phát biểu</translation>
    </message>
    <message>
        <source>Speaker: a member, or a guest&apos;s name</source>
        <translation>Người phát biểu: đảng viên, hoặc tên khách dự</translation>
    </message>
    <message>
        <source>Type a name, or a guest&apos;s</source>
        <translation>Gõ tên đảng viên, hoặc tên khách</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>Nội dung ý kiến</translation>
    </message>
    <message>
        <source>What was said; it is kept as you type</source>
        <translation>Nội dung ý kiến; sổ tự lưu trong khi gõ</translation>
    </message>
</context>
<context>
    <name>SpeechesPane</name>
    <message>
        <source>At no item of the agenda</source>
        <translation>Không thuộc mục nào</translation>
    </message>
    <message>
        <source>Keeping…</source>
        <translation>Đang lưu…</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Đã tự lưu</translation>
    </message>
    <message>
        <source>Nothing was written down yet.</source>
        <translation>Chưa ghi ý kiến nào.</translation>
    </message>
    <message>
        <source>Press F8 when somebody speaks, and type the name.</source>
        <translation>Khi có người phát biểu, bấm F8 rồi gõ tên.</translation>
    </message>
    <message>
        <source>Speaker not named yet</source>
        <translation>Chưa ghi tên người phát biểu</translation>
    </message>
    <message>
        <source>Speeches</source>
        <translation>Các ý kiến</translation>
    </message>
    <message>
        <source>The speech was deleted.</source>
        <translation>Đã xóa ý kiến.</translation>
    </message>
    <message>
        <source>now</source>
        <translation>đang bàn</translation>
    </message>
</context>
<context>
    <name>Standing</name>
    <message>
        <source>Amended by {0} of {1}. Read both together.</source>
        <translation>Được sửa đổi bởi {0} ngày {1}. Đọc cùng cả hai văn bản.</translation>
    </message>
    <message>
        <source>Amended by {0}. Read both together.</source>
        <translation>Được sửa đổi bởi {0}. Đọc cùng cả hai văn bản.</translation>
    </message>
    <message>
        <source>Amended. Ask for the amending document and read both together.</source>
        <translation>Đã được sửa đổi. Xin văn bản sửa đổi để đọc cùng.</translation>
    </message>
    <message>
        <source>Backed up {0}</source>
        <translation>Đã sao lưu {0}</translation>
    </message>
    <message>
        <source>Backup failed</source>
        <translation>Sao lưu bị lỗi</translation>
    </message>
    <message>
        <source>Begin the cell&apos;s own book</source>
        <translation>Bắt đầu sổ của chi bộ</translation>
    </message>
    <message>
        <source>Leave the sample data and begin, or open, the book of the cell. The two never mix.</source>
        <translation>Rời dữ liệu mẫu để bắt đầu hoặc mở sổ của chi bộ. Hai sổ không bao giờ lẫn nhau.</translation>
    </message>
    <message>
        <source>No longer in force. Do not rely on it for new work.</source>
        <translation>Đã hết hiệu lực. Không dùng làm căn cứ mới.</translation>
    </message>
    <message>
        <source>No network</source>
        <translation>Không nối mạng</translation>
    </message>
    <message>
        <source>No pack yet</source>
        <translation>Chưa có gói</translation>
    </message>
    <message>
        <source>Not backed up yet</source>
        <translation>Chưa sao lưu</translation>
    </message>
    <message>
        <source>Not in force since {0}. Do not rely on it for new work.</source>
        <translation>Hết hiệu lực từ ngày {0}. Không dùng làm căn cứ mới.</translation>
    </message>
    <message>
        <source>Not in force yet.</source>
        <translation>Chưa có hiệu lực.</translation>
    </message>
    <message>
        <source>Not in force yet: it takes effect on {0}.</source>
        <translation>Chưa có hiệu lực: có hiệu lực từ ngày {0}.</translation>
    </message>
    <message>
        <source>Party cell handbook</source>
        <translation>Sổ tay chi bộ</translation>
    </message>
    <message>
        <source>Repealed by {0}. Do not rely on it for new work.</source>
        <translation>Đã bị bãi bỏ bởi {0}. Không dùng làm căn cứ mới.</translation>
    </message>
    <message>
        <source>Replaced by {0} of {1}. Do not rely on it for new work.</source>
        <translation>Đã bị thay thế bởi {0} ngày {1}. Không dùng làm căn cứ mới.</translation>
    </message>
    <message>
        <source>Replaced by {0}. Do not rely on it for new work.</source>
        <translation>Đã bị thay thế bởi {0}. Không dùng làm căn cứ mới.</translation>
    </message>
    <message>
        <source>Replaced. Do not rely on it for new work.</source>
        <translation>Đã bị thay thế. Không dùng làm căn cứ mới.</translation>
    </message>
    <message>
        <source>Sample data</source>
        <translation>Dữ liệu mẫu</translation>
    </message>
    <message>
        <source>Standing of the book</source>
        <translation>Tình trạng sổ</translation>
    </message>
    <message>
        <source>The book never uses a network; nothing leaves this computer.</source>
        <translation>Sổ không dùng mạng; không điều gì rời khỏi máy này.</translation>
    </message>
    <message>
        <source>This is an earlier version of the document.</source>
        <translation>Đây là bản trước của văn bản này.</translation>
    </message>
</context>
<context>
    <name>StandingBanner</name>
    <message>
        <source>Compare</source>
        <translation>So sánh</translation>
    </message>
    <message>
        <source>Open that document</source>
        <translation>Mở văn bản đó</translation>
    </message>
    <message>
        <source>Open the present version</source>
        <translation>Mở bản hiện nay</translation>
    </message>
    <message>
        <source>Open the successor</source>
        <translation>Mở văn bản thay thế</translation>
    </message>
</context>
<context>
    <name>StandingDialog</name>
    <message>
        <source>Base a month, in đồng</source>
        <translation>Tiền làm căn cứ mỗi tháng (đồng)</translation>
    </message>
    <message>
        <source>From month</source>
        <translation>Từ tháng</translation>
    </message>
    <message>
        <source>Give the month from which it holds.</source>
        <translation>Gõ tháng bắt đầu.</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Nhóm đối tượng</translation>
    </message>
    <message>
        <source>No rate of this group is known.</source>
        <translation>Chưa rõ mức đóng của nhóm này.</translation>
    </message>
    <message>
        <source>Region of the minimum wage</source>
        <translation>Vùng lương tối thiểu</translation>
    </message>
    <message>
        <source>Region {0}: {1}</source>
        <translation>Vùng {0}: {1}</translation>
    </message>
    <message>
        <source>Source of the base, remarks</source>
        <translation>Căn cứ lấy số liệu, ghi chú</translation>
    </message>
    <message>
        <source>This group pays a share of a base: write it.</source>
        <translation>Nhóm này đóng theo tỷ lệ của tiền căn cứ: gõ số tiền đó.</translation>
    </message>
    <message>
        <source>Write the group</source>
        <translation>Ghi nhóm</translation>
    </message>
</context>
<context>
    <name>StartFault</name>
    <message>
        <source>Begin the library anew</source>
        <translation>Lập lại thư viện</translation>
    </message>
    <message>
        <source>Choose a folder for the book</source>
        <translation>Chọn thư mục để sổ</translation>
    </message>
    <message>
        <source>Choose another folder</source>
        <translation>Chọn thư mục khác</translation>
    </message>
    <message>
        <source>Documents can be imported again from their packs. What was written in the book is in another file and stays; the damaged library is kept under another name.</source>
        <translation>Văn bản có thể nạp lại từ các gói. Những gì đã ghi trong sổ nằm ở tệp khác và vẫn còn; thư viện hỏng được giữ lại dưới tên khác.</translation>
    </message>
    <message>
        <source>Nothing in the folder was changed.</source>
        <translation>Thư mục không có gì thay đổi.</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Thoát</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Khôi phục từ bản sao lưu</translation>
    </message>
    <message>
        <source>Show the details</source>
        <translation>Xem chi tiết</translation>
    </message>
    <message>
        <source>The book cannot be opened</source>
        <translation>Chưa mở được sổ</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Thử lại</translation>
    </message>
</context>
<context>
    <name>StartPane</name>
    <message>
        <source>Begin the meeting</source>
        <translation>Bắt đầu buổi sinh hoạt</translation>
    </message>
    <message>
        <source>Everything is ready. The clock and the roll begin with the button.</source>
        <translation>Mọi thứ đã sẵn sàng. Đồng hồ và điểm danh bắt đầu khi bấm nút.</translation>
    </message>
    <message>
        <source>Prepare it</source>
        <translation>Chuẩn bị thêm</translation>
    </message>
    <message>
        <source>The meeting can begin all the same; the book tells what is missing and does not stop it.</source>
        <translation>Vẫn bắt đầu được: sổ chỉ nhắc những gì còn thiếu, không chặn buổi họp.</translation>
    </message>
</context>
<context>
    <name>StartStep</name>
    <message>
        <source>Choose a pack file</source>
        <translation>Chọn tệp gói</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Các bản sao lưu</translation>
    </message>
    <message>
        <source>Import a pack</source>
        <translation>Nạp gói cập nhật</translation>
    </message>
    <message>
        <source>Issuers {0}</source>
        <translation>Nơi phát hành {0}</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Giữ lại gói</translation>
    </message>
    <message>
        <source>No backup yet</source>
        <translation>Chưa có bản sao lưu.</translation>
    </message>
    <message>
        <source>No pack imported yet</source>
        <translation>Chưa nạp gói nào</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Mở thư mục</translation>
    </message>
    <message>
        <source>Packs imported</source>
        <translation>Các gói đã nạp</translation>
    </message>
    <message>
        <source>Packs imported {0}</source>
        <translation>Các gói đã nạp {0}</translation>
    </message>
    <message>
        <source>Plug the stick in and choose the pack file (.goi), or drop it on this page.</source>
        <translation>Cắm USB rồi chọn tệp gói (.goi), hoặc kéo tệp vào trang này.</translation>
    </message>
    <message>
        <source>Restore from a file</source>
        <translation>Khôi phục từ tệp</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Dừng</translation>
    </message>
    <message>
        <source>The copies lie in {0}. They are encrypted; the passphrase of the book opens them.</source>
        <translation>Các bản nằm ở {0}. Đã mã hóa; mật khẩu của sổ mở được.</translation>
    </message>
    <message>
        <source>The first one is made by itself in a moment, or now by hand.</source>
        <translation>Bản đầu tiên tự có trong giây lát, hoặc bấm Sao lưu ngay.</translation>
    </message>
    <message>
        <source>The newest pack is {0} days old; the next one is due. Ask the issuer for it.</source>
        <translation>Gói mới nhất đã {0} ngày; đến hạn nạp gói tiếp theo. Xin gói từ nơi phát hành.</translation>
    </message>
    <message>
        <source>Trust an issuer</source>
        <translation>Tin một nơi phát hành</translation>
    </message>
    <message>
        <source>Trust the issuer first, then choose its pack file.</source>
        <translation>Trước hết tin nơi phát hành, rồi chọn tệp gói.</translation>
    </message>
    <message>
        <source>Undo the newest pack</source>
        <translation>Hoàn tác gói mới nhất</translation>
    </message>
    <message>
        <source>Undo the pack</source>
        <translation>Hoàn tác gói</translation>
    </message>
    <message>
        <source>Undo {0}? The library becomes what it was before; the pack can be imported again later.</source>
        <translation>Hoàn tác {0}? Thư viện trở lại như trước khi nạp; sau này vẫn nạp lại gói được.</translation>
    </message>
    <message>
        <source>Verify all</source>
        <translation>Kiểm tất cả</translation>
    </message>
    <message>
        <source>What is listed</source>
        <translation>Danh sách được hiện</translation>
    </message>
</context>
<context>
    <name>StateDialog</name>
    <message>
        <source>Add it all the same</source>
        <translation>Vẫn ghi</translation>
    </message>
    <message>
        <source>Add to the history</source>
        <translation>Ghi vào quá trình</translation>
    </message>
    <message>
        <source>Change the state</source>
        <translation>Đổi tình trạng</translation>
    </message>
    <message>
        <source>Earlier lines stay as they are. A line entered in error can be struck out.</source>
        <translation>Các dòng trước giữ nguyên. Dòng ghi nhầm có thể gạch đi.</translation>
    </message>
    <message>
        <source>Every line needs its day; the year alone will do.</source>
        <translation>Dòng nào cũng cần ngày; chỉ ghi năm cũng được.</translation>
    </message>
    <message>
        <source>From day</source>
        <translation>Từ ngày</translation>
    </message>
    <message>
        <source>How the member left</source>
        <translation>Hình thức ra khỏi Đảng</translation>
    </message>
    <message>
        <source>Number of the decision or paper</source>
        <translation>Số quyết định hoặc giấy tờ</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Tình trạng</translation>
    </message>
    <message>
        <source>Where to, or where from</source>
        <translation>Đến đâu, hoặc từ đâu</translation>
    </message>
</context>
<context>
    <name>StatsPage</name>
    <message>
        <source>Attendance, 12 months</source>
        <translation>Tỷ lệ dự họp, 12 tháng</translation>
    </message>
    <message>
        <source>Figures come by themselves when a meeting has ended.</source>
        <translation>Con số tự có khi một buổi sinh hoạt kết thúc.</translation>
    </message>
    <message>
        <source>Figures of meetings</source>
        <translation>Thống kê sinh hoạt</translation>
    </message>
    <message>
        <source>No meeting was held in these twelve months.</source>
        <translation>Mười hai tháng này chưa có buổi sinh hoạt nào.</translation>
    </message>
    <message>
        <source>Print the figures</source>
        <translation>In thống kê</translation>
    </message>
    <message>
        <source>Save the figures</source>
        <translation>Lưu thống kê</translation>
    </message>
    <message>
        <source>Tasks of resolutions</source>
        <translation>Thực hiện nghị quyết</translation>
    </message>
    <message>
        <source>The year after</source>
        <translation>Năm sau</translation>
    </message>
    <message>
        <source>The year before</source>
        <translation>Năm trước</translation>
    </message>
    <message>
        <source>Thematic meetings</source>
        <translation>Sinh hoạt chuyên đề</translation>
    </message>
    <message>
        <source>Who came</source>
        <translation>Đảng viên dự họp</translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>Amended</source>
        <translation>Được sửa đổi</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Hết hiệu lực</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>Còn hiệu lực</translation>
    </message>
    <message>
        <source>Not yet in force</source>
        <translation>Chưa có hiệu lực</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>Bị thay thế</translation>
    </message>
    <message>
        <source>Validity unknown</source>
        <translation>Chưa rõ hiệu lực</translation>
    </message>
</context>
<context>
    <name>StepFoot</name>
    <message>
        <source>End the meeting</source>
        <translation>Kết thúc buổi</translation>
    </message>
    <message>
        <source>Step before</source>
        <translation>Bước trước</translation>
    </message>
    <message>
        <source>Step {0}: {1}</source>
        <translation>Bước {0}: {1}</translation>
    </message>
</context>
<context>
    <name>StickList</name>
    <message numerus="yes">
        <source>%n more file(s)</source>
        <translation>
            <numerusform>Còn %n tệp nữa</numerusform>
        </translation>
    </message>
    <message>
        <source>Drive {0} · {1} · written {2}</source>
        <translation>Ổ {0} · {1} · ghi ngày {2}</translation>
    </message>
    <message>
        <source>Found on a drive just plugged in</source>
        <translation>Có trên USB đang cắm</translation>
    </message>
    <message>
        <source>The drive {0} was pulled out. Plug it in again to import from it.</source>
        <translation>Ổ {0} đã rút ra. Cắm lại để nạp gói từ ổ này.</translation>
    </message>
    <message>
        <source>Verify this pack</source>
        <translation>Kiểm tra gói này</translation>
    </message>
    <message>
        <source>Verify {0}</source>
        <translation>Kiểm tra {0}</translation>
    </message>
</context>
<context>
    <name>StudyDialog</name>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Large letters, wide lines, and a wide margin to write in.</source>
        <translation>Chữ lớn, dòng thưa, lề rộng để ghi chép.</translation>
    </message>
    <message>
        <source>Leave lines for notes after each article</source>
        <translation>Chừa dòng ghi chép sau mỗi điều</translation>
    </message>
    <message>
        <source>Print the sheet</source>
        <translation>In bản chữ lớn</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Xuất PDF</translation>
    </message>
    <message>
        <source>Study sheet</source>
        <translation>Bản chữ lớn để học tập</translation>
    </message>
</context>
<context>
    <name>SummaryDialog</name>
    <message numerus="yes">
        <source>%n person(s) took part, each time counted</source>
        <translation>
            <numerusform>%n lượt người tham gia</numerusform>
        </translation>
    </message>
    <message>
        <source>As PDF …</source>
        <translation>Thành PDF …</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Copied: the summary of {0}</source>
        <translation>Đã chép lời văn tổng hợp {0}</translation>
    </message>
    <message>
        <source>Copy the text</source>
        <translation>Chép lời văn</translation>
    </message>
    <message>
        <source>Entries of each kind</source>
        <translation>Số việc từng loại</translation>
    </message>
    <message>
        <source>For Excel …</source>
        <translation>Cho Excel …</translation>
    </message>
    <message>
        <source>For Word …</source>
        <translation>Cho Word …</translation>
    </message>
    <message>
        <source>Length of the period</source>
        <translation>Tổng hợp theo</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Tháng</translation>
    </message>
    <message>
        <source>Next period</source>
        <translation>Kỳ sau</translation>
    </message>
    <message>
        <source>Period before</source>
        <translation>Kỳ trước</translation>
    </message>
    <message>
        <source>Print the table</source>
        <translation>In bảng</translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation>Quý</translation>
    </message>
    <message>
        <source>Save the table</source>
        <translation>Lưu bảng</translation>
    </message>
    <message>
        <source>See the entries</source>
        <translation>Xem các việc</translation>
    </message>
    <message>
        <source>Summary of the log</source>
        <translation>Tổng hợp nhật ký</translation>
    </message>
    <message>
        <source>Text of the summary</source>
        <translation>Lời văn tổng hợp</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Năm</translation>
    </message>
    <message>
        <source>{0} hours</source>
        <translation>{0} giờ</translation>
    </message>
</context>
<context>
    <name>SumsLine</name>
    <message>
        <source>Rate {0}</source>
        <translation>Tỷ lệ {0}</translation>
    </message>
    <message>
        <source>excused</source>
        <translation>vắng có lý do</translation>
    </message>
    <message>
        <source>exempt, came</source>
        <translation>được miễn, có dự</translation>
    </message>
    <message>
        <source>not called yet</source>
        <translation>chưa điểm danh</translation>
    </message>
    <message>
        <source>present</source>
        <translation>có mặt</translation>
    </message>
    <message>
        <source>unexcused</source>
        <translation>vắng không lý do</translation>
    </message>
</context>
<context>
    <name>TableEditor</name>
    <message>
        <source>Edit the table…</source>
        <translation>Sửa bảng…</translation>
    </message>
</context>
<context>
    <name>TaskDialog</name>
    <message>
        <source>Change the task</source>
        <translation>Sửa nhiệm vụ</translation>
    </message>
    <message>
        <source>New task</source>
        <translation>Nhiệm vụ mới</translation>
    </message>
    <message>
        <source>No member of this name. Choose one of the list.</source>
        <translation>Không có đảng viên tên này. Chọn một người trong danh sách.</translation>
    </message>
    <message>
        <source>Not a day. Type 15/11 or 15/11/2026.</source>
        <translation>Chưa đúng ngày. Gõ 15/11 hoặc 15/11/2026.</translation>
    </message>
    <message>
        <source>Reported at which meeting</source>
        <translation>Báo cáo ở kỳ sinh hoạt nào</translation>
    </message>
    <message>
        <source>Save the task</source>
        <translation>Ghi nhiệm vụ</translation>
    </message>
    <message>
        <source>Say what is to be done.</source>
        <translation>Ghi việc phải làm.</translation>
    </message>
    <message>
        <source>Until when (15/11, +7)</source>
        <translation>Thời hạn (15/11, +7)</translation>
    </message>
    <message>
        <source>What is to be done</source>
        <translation>Việc phải làm</translation>
    </message>
    <message>
        <source>Who does it</source>
        <translation>Người thực hiện</translation>
    </message>
    <message>
        <source>With whom</source>
        <translation>Phối hợp với</translation>
    </message>
    <message>
        <source>needed</source>
        <translation>bắt buộc</translation>
    </message>
</context>
<context>
    <name>TaskLine</name>
    <message>
        <source>Delete task</source>
        <translation>Xóa nhiệm vụ</translation>
    </message>
    <message>
        <source>Until 15/11, +7</source>
        <translation>Hạn: 15/11, +7</translation>
    </message>
    <message>
        <source>Until when</source>
        <translation>Thời hạn</translation>
    </message>
    <message>
        <source>What is to be done</source>
        <translation>Việc phải làm</translation>
    </message>
    <message>
        <source>Who does it</source>
        <translation>Người thực hiện</translation>
    </message>
    <message>
        <source>With whom</source>
        <translation>Người phối hợp</translation>
    </message>
</context>
<context>
    <name>TaskPane</name>
    <message>
        <source>Change the task</source>
        <translation>Sửa nhiệm vụ</translation>
    </message>
    <message>
        <source>Delete the task</source>
        <translation>Xóa nhiệm vụ</translation>
    </message>
    <message>
        <source>Left the cell: name somebody else</source>
        <translation>Đã rời chi bộ: cần giao người khác</translation>
    </message>
    <message>
        <source>Nothing was reported yet.</source>
        <translation>Chưa có báo cáo nào.</translation>
    </message>
    <message>
        <source>Open the meeting of {0}</source>
        <translation>Mở buổi sinh hoạt {0}</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Quá hạn</translation>
    </message>
    <message>
        <source>Report on it</source>
        <translation>Báo kết quả</translation>
    </message>
    <message>
        <source>What was reported</source>
        <translation>Đã báo cáo</translation>
    </message>
</context>
<context>
    <name>TaskWords</name>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>chậm %n ngày</numerusform>
        </translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Đã xong</translation>
    </message>
    <message>
        <source>Evidence: {0}</source>
        <translation>Minh chứng: {0}</translation>
    </message>
    <message>
        <source>Given up</source>
        <translation>Không làm nữa</translation>
    </message>
    <message>
        <source>Not begun</source>
        <translation>Chưa làm</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Quá hạn</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>Đang làm</translation>
    </message>
    <message>
        <source>no day set</source>
        <translation>chưa đặt thời hạn</translation>
    </message>
    <message>
        <source>nobody named</source>
        <translation>chưa giao cho ai</translation>
    </message>
    <message>
        <source>until {0}</source>
        <translation>hạn {0}</translation>
    </message>
    <message>
        <source>{0} (left the cell)</source>
        <translation>{0} (đã rời chi bộ)</translation>
    </message>
</context>
<context>
    <name>TasksBar</name>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>quá hạn %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) shown</source>
        <translation>
            <numerusform>%n nhiệm vụ</numerusform>
        </translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tất cả</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Đã xong</translation>
    </message>
    <message>
        <source>Of every meeting</source>
        <translation>Của mọi buổi sinh hoạt</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Quá hạn</translation>
    </message>
    <message>
        <source>To be reported on {0:%d/%m/%Y}</source>
        <translation>Báo cáo ở buổi {0:%d/%m/%Y}</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>Phải làm</translation>
    </message>
    <message>
        <source>Which meeting</source>
        <translation>Buổi sinh hoạt nào</translation>
    </message>
    <message>
        <source>Which tasks</source>
        <translation>Nhiệm vụ nào</translation>
    </message>
    <message>
        <source>{0} of {1} done ({2})</source>
        <translation>đã xong {0}/{1} ({2})</translation>
    </message>
</context>
<context>
    <name>TasksPage</name>
    <message>
        <source>Add a task</source>
        <translation>Thêm nhiệm vụ</translation>
    </message>
    <message>
        <source>Choose All, or search for other words.</source>
        <translation>Chọn Tất cả, hoặc tìm từ khác.</translation>
    </message>
    <message>
        <source>Empty the field</source>
        <translation>Xóa chữ đã gõ</translation>
    </message>
    <message>
        <source>No task is like that.</source>
        <translation>Không có nhiệm vụ nào như thế.</translation>
    </message>
    <message>
        <source>No task was given yet.</source>
        <translation>Chưa có việc nào được giao.</translation>
    </message>
    <message>
        <source>Print the table</source>
        <translation>In bảng</translation>
    </message>
    <message>
        <source>Save the table</source>
        <translation>Lưu bảng</translation>
    </message>
    <message>
        <source>Search tasks</source>
        <translation>Tìm nhiệm vụ</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Nhiệm vụ</translation>
    </message>
    <message>
        <source>Tasks come from meetings; one can also be added here.</source>
        <translation>Nhiệm vụ được giao ở buổi sinh hoạt; cũng có thể thêm ở đây.</translation>
    </message>
    <message>
        <source>The report was deleted.</source>
        <translation>Đã xóa báo cáo.</translation>
    </message>
    <message>
        <source>The task was deleted.</source>
        <translation>Đã xóa nhiệm vụ.</translation>
    </message>
    <message>
        <source>Words of a task, or a person</source>
        <translation>Từ trong nhiệm vụ, hoặc tên người</translation>
    </message>
</context>
<context>
    <name>TasksPane</name>
    <message numerus="yes">
        <source>%n task(s)</source>
        <translation>
            <numerusform>%n nhiệm vụ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a day</source>
        <translation>
            <numerusform>%n việc chưa có thời hạn</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a person</source>
        <translation>
            <numerusform>%n việc chưa có người làm</numerusform>
        </translation>
    </message>
    <message>
        <source>Give a task</source>
        <translation>Giao nhiệm vụ</translation>
    </message>
    <message>
        <source>Give the first one: what, who, until when.</source>
        <translation>Giao nhiệm vụ đầu tiên: việc gì, ai làm, đến bao giờ.</translation>
    </message>
    <message>
        <source>No task was given at this meeting yet.</source>
        <translation>Buổi này chưa giao nhiệm vụ nào.</translation>
    </message>
    <message>
        <source>The task was deleted.</source>
        <translation>Đã xóa nhiệm vụ.</translation>
    </message>
</context>
<context>
    <name>TemplateDialog</name>
    <message>
        <source>A template keeps kind, title, text, place, hours and the names of figures.</source>
        <translation>Mẫu giữ loại việc, nội dung, lời kể, nơi làm, số giờ và tên các số liệu.</translation>
    </message>
    <message>
        <source>Give the template a name.</source>
        <translation>Đặt tên cho mẫu.</translation>
    </message>
    <message>
        <source>Keep as a template</source>
        <translation>Giữ làm mẫu</translation>
    </message>
    <message>
        <source>Keep the template</source>
        <translation>Giữ mẫu này</translation>
    </message>
    <message>
        <source>Name of the template</source>
        <translation>Tên mẫu</translation>
    </message>
</context>
<context>
    <name>TermDialog</name>
    <message>
        <source>2025 – 2030</source>
        <translation>2025 – 2030</translation>
    </message>
    <message>
        <source>A term needs its name.</source>
        <translation>Nhiệm kỳ phải có tên.</translation>
    </message>
    <message>
        <source>From day</source>
        <translation>Từ ngày</translation>
    </message>
    <message>
        <source>Name of the term</source>
        <translation>Tên nhiệm kỳ</translation>
    </message>
    <message>
        <source>Numbers of minutes and resolutions begin with 1 in each term.</source>
        <translation>Biên bản và nghị quyết đánh số lại từ 1 trong mỗi nhiệm kỳ.</translation>
    </message>
    <message>
        <source>Save the term</source>
        <translation>Ghi nhiệm kỳ</translation>
    </message>
    <message>
        <source>Term of the committee</source>
        <translation>Nhiệm kỳ</translation>
    </message>
    <message>
        <source>Type the whole day, such as 05/10/2026.</source>
        <translation>Ghi đủ ngày, tháng, năm, như 05/10/2026.</translation>
    </message>
</context>
<context>
    <name>TermsBox</name>
    <message>
        <source>Add a term</source>
        <translation>Thêm nhiệm kỳ</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Sửa</translation>
    </message>
    <message>
        <source>Edit the term {0}</source>
        <translation>Sửa nhiệm kỳ {0}</translation>
    </message>
    <message>
        <source>It is as it was before.</source>
        <translation>Đã trở lại như trước.</translation>
    </message>
    <message>
        <source>No term was told yet: papers are numbered from 1 on, without a new beginning.</source>
        <translation>Chưa ghi nhiệm kỳ nào: văn bản được đánh số từ 1 và không bắt đầu lại.</translation>
    </message>
    <message>
        <source>Remove the term {0}</source>
        <translation>Bỏ nhiệm kỳ {0}</translation>
    </message>
    <message>
        <source>Removed: the term {0}</source>
        <translation>Đã bỏ nhiệm kỳ {0}</translation>
    </message>
    <message>
        <source>Saved: the term {0}</source>
        <translation>Đã ghi nhiệm kỳ {0}</translation>
    </message>
    <message>
        <source>from {0}</source>
        <translation>từ ngày {0}</translation>
    </message>
</context>
<context>
    <name>TextEditor</name>
    <message>
        <source>Hidden: show private fields to write here</source>
        <translation>Đang ẩn: bấm “Hiện ô riêng tư” để ghi</translation>
    </message>
</context>
<context>
    <name>ToldWork</name>
    <message>
        <source>Not printed: this computer has no printer. Save a PDF and print it on another one.</source>
        <translation>Chưa in được: máy này chưa có máy in. Xuất PDF rồi in ở máy khác.</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Lưu thành PDF</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Dừng</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>Begin the cell&apos;s own book</source>
        <translation>Bắt đầu sổ của chi bộ</translation>
    </message>
    <message>
        <source>See it with sample data</source>
        <translation>Xem thử với dữ liệu mẫu</translation>
    </message>
</context>
<context>
    <name>TourCard</name>
    <message>
        <source>Back</source>
        <translation>Trước</translation>
    </message>
    <message>
        <source>End the tour</source>
        <translation>Kết thúc</translation>
    </message>
    <message>
        <source>Guided tour, stop {0} of {1}</source>
        <translation>Hướng dẫn một vòng, chặng {0}/{1}</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Tiếp</translation>
    </message>
    <message>
        <source>Sample data</source>
        <translation>Dữ liệu mẫu</translation>
    </message>
    <message>
        <source>Try it:</source>
        <translation>Thử:</translation>
    </message>
</context>
<context>
    <name>TourStops</name>
    <message>
        <source>A document opens at the passage that was looked for, and says what replaced it. Words can be highlighted, and notes stand beside them.</source>
        <translation>Văn bản mở đúng đoạn đang tìm và cho biết văn bản nào đã thay thế nó. Có thể tô màu chữ; ghi chú nằm ngay bên cạnh.</translation>
    </message>
    <message>
        <source>All documents of the packs are here, found by number or by a few words, typed with marks or without. The column at the left narrows the list by type, issuer and validity.</source>
        <translation>Mọi văn bản của các gói nằm ở đây; tìm bằng số hoặc vài chữ, gõ có dấu hay không dấu đều được. Cột bên trái lọc theo loại, nơi ban hành, hiệu lực.</translation>
    </message>
    <message>
        <source>An activity is written down in half a minute: day, kind, people, result with figures, photos. Months and quarters are summed up from these entries.</source>
        <translation>Ghi một hoạt động chỉ mất nửa phút: ngày, loại, người dự, kết quả có số liệu, ảnh. Tổng hợp tháng, quý lấy từ chính các dòng này.</translation>
    </message>
    <message>
        <source>Backups and the lock</source>
        <translation>Sao lưu và khóa sổ</translation>
    </message>
    <message>
        <source>Dues</source>
        <translation>Đảng phí</translation>
    </message>
    <message>
        <source>Each meeting goes from agenda and invitation to the cockpit: roll, speeches, votes, clock. The minutes write themselves from what is noted there.</source>
        <translation>Mỗi buổi đi từ chương trình, giấy mời đến bàn điều hành: điểm danh, ý kiến, biểu quyết, thời gian. Biên bản tự có từ những gì ghi ở đó.</translation>
    </message>
    <message>
        <source>Each meeting goes from agenda and invitation to this cockpit: roll, speeches, votes, clock. The minutes write themselves from what is noted here.</source>
        <translation>Mỗi buổi đi từ chương trình, giấy mời đến bàn điều hành này: điểm danh, ý kiến, biểu quyết, thời gian. Biên bản tự có từ những gì ghi ở đây.</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Thư viện</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Nhật ký</translation>
    </message>
    <message>
        <source>Meetings and their cockpit</source>
        <translation>Sinh hoạt và bàn điều hành</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Đảng viên</translation>
    </message>
    <message>
        <source>Minutes and resolutions</source>
        <translation>Biên bản, nghị quyết</translation>
    </message>
    <message>
        <source>Minutes and resolutions are drawn up from the meeting; gaps that are left are marked. Once adopted they are printed to be signed, and their tasks are followed until they are done.</source>
        <translation>Biên bản, nghị quyết soạn sẵn từ diễn biến buổi họp; chỗ còn thiếu được đánh dấu. Ban hành rồi thì in để ký, và nhiệm vụ được theo dõi đến khi xong.</translation>
    </message>
    <message>
        <source>Reader</source>
        <translation>Trình đọc</translation>
    </message>
    <message>
        <source>Reports and calendar</source>
        <translation>Báo cáo và lịch</translation>
    </message>
    <message>
        <source>Reports of a month, a quarter or a year are written from the records, and each figure leads back to them. The calendar holds what is due by the rules.</source>
        <translation>Báo cáo tháng, quý, năm viết sẵn từ các ghi chép; số nào cũng mở lại được những dòng làm nên nó. Lịch giữ các việc đến hạn theo quy định.</translation>
    </message>
    <message>
        <source>The book backs itself up after changes and before it is closed; a second copy belongs on a stick. Ctrl+L locks it whenever you leave the computer.</source>
        <translation>Sổ tự sao lưu sau khi thay đổi và trước khi đóng; nên có bản thứ hai trên USB. Mỗi khi rời máy, bấm Ctrl+L để khóa sổ.</translation>
    </message>
    <message>
        <source>The first page says what is due: the next meeting, tasks, the calendar, documents to be read. Each line leads to its place.</source>
        <translation>Trang đầu cho biết việc đến hạn: buổi sinh hoạt tới, nhiệm vụ, lịch, văn bản cần đọc. Bấm dòng nào, sổ mở đúng chỗ của việc ấy.</translation>
    </message>
    <message>
        <source>The register tells in time what comes near, such as the end of probation or a badge. Numbers of cards stay covered until somebody asks for them.</source>
        <translation>Danh sách báo trước việc sắp đến hạn, như hết thời gian dự bị, Huy hiệu Đảng. Số thẻ được che cho đến khi đồng chí cần xem.</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hôm nay</translation>
    </message>
    <message>
        <source>What each member owes follows from dated rules, shown with their source; who is late or ahead is seen at once. A month that is closed is mended by counter-entries only, so the sums always agree.</source>
        <translation>Mức đóng tính theo quy định đang dùng, có ghi nguồn; ai chậm, ai đóng trước đều thấy ngay. Tháng đã khóa chỉ điều chỉnh bằng khoản ngược lại, nên số cộng luôn khớp.</translation>
    </message>
    <message>
        <source>add the first member here, or bring them in from Excel.</source>
        <translation>thêm đảng viên đầu tiên, hoặc nhập từ Excel.</translation>
    </message>
    <message>
        <source>ask for 42 hd btctw instead, or press a condition at the left.</source>
        <translation>gõ thay bằng 42 hd btctw, hoặc bấm một điều kiện lọc bên trái.</translation>
    </message>
    <message>
        <source>choose a member who is late and look at how the sum is made.</source>
        <translation>chọn một đồng chí đóng chậm và xem cách tính.</translation>
    </message>
    <message>
        <source>import the first pack on the page of packs (Ctrl+7).</source>
        <translation>nạp gói đầu tiên ở trang Gói quý (Ctrl+7).</translation>
    </message>
    <message>
        <source>look around; this book is still empty and fills as it is used.</source>
        <translation>xem qua một lượt; sổ còn trống và sẽ đầy dần khi dùng.</translation>
    </message>
    <message>
        <source>look for the blue words: they came from the records.</source>
        <translation>tìm những chữ nền xanh: sổ tự điền từ ghi chép.</translation>
    </message>
    <message>
        <source>make a backup now and see where it lies.</source>
        <translation>sao lưu ngay một lần và xem bản sao nằm ở đâu.</translation>
    </message>
    <message>
        <source>once there are members, tell the group of each of them here.</source>
        <translation>khi đã có đảng viên, ghi nhóm đóng của từng đồng chí ở đây.</translation>
    </message>
    <message>
        <source>open a member with Enter and see the whole record.</source>
        <translation>chọn một đồng chí, bấm Enter để xem cả hồ sơ.</translation>
    </message>
    <message>
        <source>open one of the lines that are due, then come back with Ctrl+1.</source>
        <translation>mở một dòng việc đến hạn, rồi bấm Ctrl+1 để về trang này.</translation>
    </message>
    <message>
        <source>plan the meetings of the whole year here.</source>
        <translation>lập lịch sinh hoạt cả năm ở trang này.</translation>
    </message>
    <message>
        <source>press Ctrl+3 to see all meetings of the year, and open one.</source>
        <translation>bấm Ctrl+3 để xem các buổi của cả năm và mở một buổi.</translation>
    </message>
    <message>
        <source>press Ctrl+K and type “calendar” to see what is due this month.</source>
        <translation>bấm Ctrl+K, gõ “lịch” để xem việc của tháng này.</translation>
    </message>
    <message>
        <source>select some words and press Ctrl+H to highlight them.</source>
        <translation>chọn vài chữ rồi bấm Ctrl+H để tô màu.</translation>
    </message>
    <message>
        <source>write an entry (Ctrl+N), then take it back (Ctrl+Z).</source>
        <translation>ghi một việc mới (Ctrl+N), rồi hoàn tác (Ctrl+Z).</translation>
    </message>
    <message>
        <source>write down the first activity (Ctrl+N).</source>
        <translation>ghi hoạt động đầu tiên (Ctrl+N).</translation>
    </message>
</context>
<context>
    <name>TrailBar</name>
    <message>
        <source>About what: {0}</source>
        <translation>Về việc gì: {0}</translation>
    </message>
    <message>
        <source>All days</source>
        <translation>Mọi ngày</translation>
    </message>
    <message>
        <source>By whom: {0}</source>
        <translation>Người ghi: {0}</translation>
    </message>
    <message>
        <source>Days: {0}</source>
        <translation>Ngày: {0}</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Mọi người</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Ngày đầu</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Từ</translation>
    </message>
    <message>
        <source>From one day to another</source>
        <translation>Từ ngày … đến ngày …</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Ngày cuối</translation>
    </message>
    <message>
        <source>The last 30 days</source>
        <translation>30 ngày qua</translation>
    </message>
    <message>
        <source>The last 7 days</source>
        <translation>7 ngày qua</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>Năm nay</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hôm nay</translation>
    </message>
    <message>
        <source>to</source>
        <translation>đến</translation>
    </message>
</context>
<context>
    <name>TrailCheck</name>
    <message numerus="yes">
        <source>%n backup(s) bear it out.</source>
        <translation>
            <numerusform>Khớp với %n bản sao.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s), whole.</source>
        <translation>
            <numerusform>%n dòng, nguyên vẹn.</numerusform>
        </translation>
    </message>
    <message>
        <source>And more.</source>
        <translation>Và còn chỗ khác.</translation>
    </message>
    <message>
        <source>Close message</source>
        <translation>Đóng thông báo</translation>
    </message>
    <message>
        <source>Last seal: {0}.</source>
        <translation>Mã cuối: {0}.</translation>
    </message>
    <message>
        <source>Report for a helper</source>
        <translation>Thông tin cho người hỗ trợ</translation>
    </message>
    <message>
        <source>See the backups</source>
        <translation>Xem bản sao lưu</translation>
    </message>
    <message>
        <source>Stop verifying</source>
        <translation>Dừng kiểm tra</translation>
    </message>
    <message>
        <source>Stopped as asked. The trail was not verified to its end.</source>
        <translation>Đã dừng. Lịch sử chưa kiểm tra hết.</translation>
    </message>
    <message>
        <source>The book was changed past the program. Write nothing more, leave the computer as it is, and call who helps you; the backups hold how it was.</source>
        <translation>Sổ đã bị sửa ngoài chương trình. Ngừng ghi, giữ nguyên máy và gọi người hỗ trợ; các bản sao lưu còn giữ sổ như trước.</translation>
    </message>
    <message>
        <source>Verifying the audit trail</source>
        <translation>Đang kiểm tra lịch sử ghi sổ</translation>
    </message>
</context>
<context>
    <name>TrailDetail</name>
    <message>
        <source>(empty)</source>
        <translation>(trống)</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Sau</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Trước</translation>
    </message>
    <message>
        <source>Choose a line: its fields stand here, before and after.</source>
        <translation>Chọn một dòng: từng mục trước và sau khi ghi hiện ở đây.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Chi tiết</translation>
    </message>
    <message>
        <source>Hide numbers</source>
        <translation>Ẩn</translation>
    </message>
    <message>
        <source>Line {0}</source>
        <translation>Dòng {0}</translation>
    </message>
    <message>
        <source>Nothing that people fill in was changed.</source>
        <translation>Không có mục nào do người ghi thay đổi.</translation>
    </message>
    <message>
        <source>Show numbers</source>
        <translation>Hiện</translation>
    </message>
    <message>
        <source>The content of this line was erased on {0}, because the person asked for it. The line itself stays, so that the chain can still be verified.</source>
        <translation>Nội dung dòng này đã xóa ngày {0} theo yêu cầu của người đó. Dòng vẫn còn để kiểm tra được cả chuỗi.</translation>
    </message>
    <message>
        <source>This was not written by the program. Ask who had the computer and the key at that time.</source>
        <translation>Dòng này không do chương trình ghi. Hỏi xem lúc đó ai giữ máy và giữ khóa.</translation>
    </message>
</context>
<context>
    <name>TrailMenu</name>
    <message>
        <source>Export the whole trail with its seals …</source>
        <translation>Xuất cả lịch sử kèm mã niêm …</translation>
    </message>
    <message>
        <source>Print the lines shown …</source>
        <translation>In các dòng đang xem …</translation>
    </message>
    <message>
        <source>Save the lines shown as PDF …</source>
        <translation>Lưu các dòng đang xem thành PDF …</translation>
    </message>
    <message>
        <source>Save the lines shown for Excel …</source>
        <translation>Lưu các dòng đang xem cho Excel …</translation>
    </message>
    <message>
        <source>Save the lines shown for Word …</source>
        <translation>Lưu các dòng đang xem cho Word …</translation>
    </message>
    <message>
        <source>Too many lines for paper: choose fewer days.</source>
        <translation>Quá nhiều dòng để in: chọn ít ngày hơn.</translation>
    </message>
</context>
<context>
    <name>TrailModel</name>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n dòng</numerusform>
        </translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Việc</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Giờ</translation>
    </message>
    <message>
        <source>What was written</source>
        <translation>Nội dung</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Người ghi</translation>
    </message>
</context>
<context>
    <name>TrailPage</name>
    <message>
        <source>Audit trail</source>
        <translation>Lịch sử ghi sổ</translation>
    </message>
</context>
<context>
    <name>TrailPapers</name>
    <message>
        <source>Export the audit trail</source>
        <translation>Xuất lịch sử ghi sổ</translation>
    </message>
    <message numerus="yes">
        <source>Exported %n line(s) with their seals.</source>
        <translation>
            <numerusform>Đã xuất %n dòng kèm mã niêm.</numerusform>
        </translation>
    </message>
    <message>
        <source>Lines of JSON (*.jsonl)</source>
        <translation>Dòng JSON (*.jsonl)</translation>
    </message>
    <message>
        <source>The file is {0}; it holds personal data.</source>
        <translation>Tệp {0} có dữ liệu cá nhân.</translation>
    </message>
</context>
<context>
    <name>TrailView</name>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n dòng</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose other days, another person or another kind.</source>
        <translation>Chọn ngày khác, người khác hoặc loại khác.</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Xuất</translation>
    </message>
    <message>
        <source>Lines of the audit trail, newest first</source>
        <translation>Các dòng của lịch sử, mới nhất trước</translation>
    </message>
    <message>
        <source>No line fits</source>
        <translation>Không có dòng nào phù hợp</translation>
    </message>
    <message>
        <source>Nothing was written yet</source>
        <translation>Chưa ghi gì vào sổ</translation>
    </message>
    <message>
        <source>Show all lines</source>
        <translation>Xem mọi dòng</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>Kiểm tra</translation>
    </message>
    <message>
        <source>Whatever is written into the book leaves a line here.</source>
        <translation>Mỗi điều ghi vào sổ để lại một dòng ở đây.</translation>
    </message>
</context>
<context>
    <name>TrailWords</name>
    <message>
        <source>Activity log</source>
        <translation>Nhật ký hoạt động</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>Mọi loại</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Bản sao</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Lịch</translation>
    </message>
    <message>
        <source>Dues</source>
        <translation>Đảng phí</translation>
    </message>
    <message>
        <source>Issuers</source>
        <translation>Nơi phát hành</translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation>Sinh hoạt</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Đảng viên</translation>
    </message>
    <message>
        <source>Not named</source>
        <translation>Chưa ghi tên</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>Papers of the cell</source>
        <translation>Văn bản của chi bộ</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Thiết lập</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Nhiệm vụ</translation>
    </message>
    <message>
        <source>The whole book</source>
        <translation>Cả sổ</translation>
    </message>
    <message>
        <source>Today, {0}</source>
        <translation>Hôm nay, {0}</translation>
    </message>
    <message>
        <source>Yesterday, {0}</source>
        <translation>Hôm qua, {0}</translation>
    </message>
</context>
<context>
    <name>TrustStep</name>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Compare the fingerprint</source>
        <translation>Đối chiếu dấu khóa</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>Dấu khóa</translation>
    </message>
    <message>
        <source>Fingerprint of the issuer&apos;s keys</source>
        <translation>Dấu khóa của nơi phát hành</translation>
    </message>
    <message>
        <source>I compared all groups; they are the same</source>
        <translation>Tôi đã đối chiếu mọi nhóm và đều đúng</translation>
    </message>
    <message>
        <source>Ring the issuer at a number already known, or take the printed sheet from the higher level, and read the groups to each other.</source>
        <translation>Đồng chí gọi cho nơi phát hành theo số đã biết từ trước, hoặc dùng bản in của cấp trên, rồi đọc cho nhau từng nhóm.</translation>
    </message>
    <message>
        <source>The issuer is not trusted yet.</source>
        <translation>Sổ chưa tin nơi phát hành này.</translation>
    </message>
    <message>
        <source>Trust this issuer</source>
        <translation>Tin nơi phát hành này</translation>
    </message>
    <message>
        <source>Version of the keys</source>
        <translation>Phiên bản khóa</translation>
    </message>
    <message>
        <source>Whoever holds these keys can write into the library. If one group differs, do not go on.</source>
        <translation>Ai giữ khóa này thì ghi được vào thư viện. Chỉ cần một nhóm khác là phải dừng lại.</translation>
    </message>
</context>
<context>
    <name>VoteDialog</name>
    <message numerus="yes">
        <source>%n other member(s) present do not vote.</source>
        <translation>
            <numerusform>%n đảng viên khác có mặt không biểu quyết.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n probationary member(s) do not vote.</source>
        <translation>
            <numerusform>%n đảng viên dự bị không biểu quyết.</numerusform>
        </translation>
    </message>
    <message>
        <source>Close, record nothing</source>
        <translation>Đóng, chưa ghi</translation>
    </message>
    <message>
        <source>Enter the votes: the book works out the result.</source>
        <translation>Nhập số phiếu, sổ sẽ tính kết quả.</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Hide the source</source>
        <translation>Ẩn căn cứ</translation>
    </message>
    <message>
        <source>Not passed: {0}</source>
        <translation>Không đạt: {0}</translation>
    </message>
    <message>
        <source>Passed: {0}</source>
        <translation>Đạt: {0}</translation>
    </message>
    <message>
        <source>Record the result</source>
        <translation>Ghi kết quả</translation>
    </message>
    <message>
        <source>Show the source</source>
        <translation>Xem căn cứ</translation>
    </message>
    <message>
        <source>Vote: {0}</source>
        <translation>Biểu quyết: {0}</translation>
    </message>
    <message>
        <source>{0}. Rule in use: {1}.</source>
        <translation>{0}. Quy tắc đang dùng: {1}.</translation>
    </message>
</context>
<context>
    <name>VoteForm</name>
    <message>
        <source>A member, or another name</source>
        <translation>Đảng viên, hoặc tên người khác</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Đối với</translation>
    </message>
    <message>
        <source>Against</source>
        <translation>Không tán thành</translation>
    </message>
    <message>
        <source>In favour</source>
        <translation>Tán thành</translation>
    </message>
    <message>
        <source>Kind of matter</source>
        <translation>Việc biểu quyết</translation>
    </message>
    <message>
        <source>Names of those against or of another mind; may stay empty</source>
        <translation>Tên người không tán thành, có ý kiến khác; có thể để trống</translation>
    </message>
    <message>
        <source>Other opinion</source>
        <translation>Ý kiến khác</translation>
    </message>
    <message>
        <source>Secret ballot: the book keeps no names.</source>
        <translation>Phiếu kín: sổ không ghi tên ai.</translation>
    </message>
    <message>
        <source>Way of voting</source>
        <translation>Hình thức</translation>
    </message>
    <message>
        <source>What is voted on</source>
        <translation>Nội dung biểu quyết</translation>
    </message>
    <message>
        <source>Who, and why</source>
        <translation>Ai, vì sao</translation>
    </message>
</context>
<context>
    <name>VoteWords</name>
    <message>
        <source>Less: away with reason</source>
        <translation>Trừ: vắng cả buổi có lý do</translation>
    </message>
    <message>
        <source>Less: elsewhere for a time</source>
        <translation>Trừ: sinh hoạt tạm thời nơi khác</translation>
    </message>
    <message>
        <source>Less: exempt from meetings, not here</source>
        <translation>Trừ: được miễn sinh hoạt, không dự</translation>
    </message>
    <message>
        <source>Less: suspended from meetings</source>
        <translation>Trừ: đình chỉ sinh hoạt</translation>
    </message>
    <message>
        <source>Members the share is taken of</source>
        <translation>Số đảng viên làm căn cứ</translation>
    </message>
    <message>
        <source>Needed in favour ({0})</source>
        <translation>Cần tán thành ({0})</translation>
    </message>
    <message>
        <source>Official members</source>
        <translation>Đảng viên chính thức</translation>
    </message>
    <message>
        <source>Result not recorded: no vote was entered. Enter how many are in favour, against, or other.</source>
        <translation>Chưa ghi kết quả: chưa có phiếu nào. Nhập số tán thành, không tán thành, ý kiến khác.</translation>
    </message>
    <message>
        <source>Result not recorded: nobody is marked present yet. Call the roll first, then count the votes.</source>
        <translation>Chưa ghi kết quả: chưa điểm danh ai có mặt. Điểm danh trước, rồi ghi số phiếu.</translation>
    </message>
    <message>
        <source>Result not recorded: there are no official members to take the share of. Mark the attendance first.</source>
        <translation>Chưa ghi kết quả: chưa có đảng viên chính thức nào làm căn cứ. Điểm danh trước, rồi ghi số phiếu.</translation>
    </message>
    <message>
        <source>Result not recorded: {0} votes exceed {1} members the share is taken of. Check the count or the attendance.</source>
        <translation>Chưa ghi kết quả: tổng {0} phiếu nhiều hơn {1} đảng viên làm căn cứ. Kiểm lại số phiếu hoặc điểm danh.</translation>
    </message>
    <message>
        <source>Result not recorded: {0} votes exceed {1} official members present. Check the count or the attendance.</source>
        <translation>Chưa ghi kết quả: tổng {0} phiếu nhiều hơn {1} đảng viên chính thức có mặt. Kiểm lại số phiếu hoặc điểm danh.</translation>
    </message>
    <message>
        <source>Secret ballot</source>
        <translation>Phiếu kín</translation>
    </message>
    <message>
        <source>Show of hands</source>
        <translation>Giơ tay</translation>
    </message>
    <message>
        <source>at least {0}</source>
        <translation>ít nhất {0}</translation>
    </message>
    <message>
        <source>more than half</source>
        <translation>hơn một nửa</translation>
    </message>
    <message>
        <source>more than {0}</source>
        <translation>hơn {0}</translation>
    </message>
    <message>
        <source>{0} in all, as many as are present</source>
        <translation>Tổng {0}, khớp số đảng viên có mặt</translation>
    </message>
    <message>
        <source>{0} in all, {1} members not counted yet</source>
        <translation>Tổng {0}, còn {1} đảng viên chưa tính</translation>
    </message>
</context>
<context>
    <name>VotesPane</name>
    <message>
        <source>Count a vote</source>
        <translation>Biểu quyết mới</translation>
    </message>
    <message>
        <source>Delete vote</source>
        <translation>Xóa kết quả</translation>
    </message>
    <message>
        <source>No vote was begun: the rules in use have none for this day. Look at them in the settings.</source>
        <translation>Chưa mở biểu quyết: bộ quy tắc đang dùng không có quy tắc cho ngày này. Xem lại ở Cài đặt.</translation>
    </message>
    <message>
        <source>Not passed</source>
        <translation>Không đạt</translation>
    </message>
    <message>
        <source>Nothing was voted on yet.</source>
        <translation>Chưa biểu quyết việc nào.</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>Đạt</translation>
    </message>
    <message>
        <source>Press F7 to count a vote: the book shows the sum and the rule in use.</source>
        <translation>Bấm F7 để ghi số phiếu: sổ nêu phép tính và quy tắc đang dùng.</translation>
    </message>
    <message>
        <source>The vote was deleted.</source>
        <translation>Đã xóa kết quả biểu quyết.</translation>
    </message>
    <message>
        <source>Votes</source>
        <translation>Các kết quả biểu quyết</translation>
    </message>
    <message>
        <source>{0} recorded, {1} passed</source>
        <translation>Đã ghi {0} việc, {1} việc đạt</translation>
    </message>
    <message>
        <source>{0}. Rule in use: {1}.</source>
        <translation>{0}. Quy tắc đang dùng: {1}.</translation>
    </message>
    <message>
        <source>{0}: in favour {1}, against {2}, other {3}</source>
        <translation>{0}: tán thành {1}, không tán thành {2}, ý kiến khác {3}</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>A whole year of an invented cell, in a folder of its own. It never mixes with the cell&apos;s book.</source>
        <translation>Cả một năm của một chi bộ hư cấu, nằm ở thư mục riêng, không bao giờ lẫn với sổ của chi bộ.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>Beginning</source>
        <translation>Bắt đầu</translation>
    </message>
    <message>
        <source>Choose a folder for the book</source>
        <translation>Chọn thư mục để sổ</translation>
    </message>
    <message>
        <source>Choose a pack</source>
        <translation>Chọn gói</translation>
    </message>
    <message>
        <source>Choose another folder</source>
        <translation>Chọn thư mục khác</translation>
    </message>
    <message>
        <source>Easily guessed. Choose a longer one, or press “Make the book” again.</source>
        <translation>Mật khẩu này dễ đoán. Đặt dài hơn, hoặc bấm “Tạo sổ” lần nữa nếu vẫn dùng.</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>Nơi phát hành</translation>
    </message>
    <message>
        <source>It opens the book when the passphrase is forgotten or this computer is broken. It is shown this once. Print it or save it on a stick, and keep it apart from the computer.</source>
        <translation>Mã mở được sổ khi quên mật khẩu hoặc khi máy hỏng, và chỉ hiện một lần này. In ra giấy hoặc lưu vào USB, cất riêng với máy.</translation>
    </message>
    <message>
        <source>Keep the recovery code</source>
        <translation>Cất giữ mã khôi phục</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Chào mừng</translation>
    </message>
    <message>
        <source>Make the book</source>
        <translation>Tạo sổ</translation>
    </message>
    <message>
        <source>Next: passphrase</source>
        <translation>Tiếp: mật khẩu</translation>
    </message>
    <message>
        <source>Next: purpose</source>
        <translation>Tiếp: công việc</translation>
    </message>
    <message>
        <source>Nothing is written yet.</source>
        <translation>Chưa ghi gì vào máy.</translation>
    </message>
    <message>
        <source>Open the empty book</source>
        <translation>Mở sổ trống</translation>
    </message>
    <message>
        <source>Packs (*.goi)</source>
        <translation>Gói (*.goi)</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Mật khẩu</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Công việc</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Mã khôi phục</translation>
    </message>
    <message>
        <source>See it with sample data</source>
        <translation>Xem thử với dữ liệu mẫu</translation>
    </message>
    <message>
        <source>Skip this for now</source>
        <translation>Bỏ qua lúc này</translation>
    </message>
    <message>
        <source>Step {0} of {1}: {2}</source>
        <translation>Bước {0} trong {1}: {2}</translation>
    </message>
    <message>
        <source>Steps of the first start</source>
        <translation>Các bước mở sổ lần đầu</translation>
    </message>
    <message>
        <source>The book is being made…</source>
        <translation>Đang tạo sổ…</translation>
    </message>
    <message>
        <source>The book is made. The data are on this computer only.</source>
        <translation>Đã tạo sổ. Dữ liệu chỉ lưu trên máy này.</translation>
    </message>
    <message>
        <source>The book was not made: the key store did not take the key. Choose a passphrase as well.</source>
        <translation>Chưa tạo sổ: kho khóa của máy không nhận khóa. Đặt thêm mật khẩu rồi tạo lại.</translation>
    </message>
    <message>
        <source>Trust this issuer</source>
        <translation>Tin nơi phát hành này</translation>
    </message>
</context>
<context>
    <name>YearDialog</name>
    <message>
        <source>A day of the month</source>
        <translation>Ngày trong tháng</translation>
    </message>
    <message>
        <source>A day of the week</source>
        <translation>Thứ trong tuần</translation>
    </message>
    <message>
        <source>Day of every month</source>
        <translation>Ngày hằng tháng</translation>
    </message>
    <message>
        <source>Day of the week</source>
        <translation>Thứ</translation>
    </message>
    <message>
        <source>First</source>
        <translation>Lần thứ nhất</translation>
    </message>
    <message>
        <source>Fourth</source>
        <translation>Lần thứ tư</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Giờ</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Lần cuối</translation>
    </message>
    <message>
        <source>Month {0}: has a meeting already</source>
        <translation>Tháng {0}: đã có buổi sinh hoạt</translation>
    </message>
    <message>
        <source>Month {0}: is over</source>
        <translation>Tháng {0}: đã qua</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Nơi họp</translation>
    </message>
    <message numerus="yes">
        <source>Plan %n meeting(s)</source>
        <translation>
            <numerusform>Lập %n buổi</numerusform>
        </translation>
    </message>
    <message>
        <source>Plan the meetings of {0}</source>
        <translation>Lập lịch sinh hoạt năm {0}</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Cách chọn ngày</translation>
    </message>
    <message>
        <source>Second</source>
        <translation>Lần thứ hai</translation>
    </message>
    <message>
        <source>Third</source>
        <translation>Lần thứ ba</translation>
    </message>
    <message>
        <source>Tick the months whose meeting also has a thematic part.</source>
        <translation>Đánh dấu những tháng kết hợp sinh hoạt chuyên đề.</translation>
    </message>
    <message>
        <source>Which one in the month</source>
        <translation>Lần trong tháng</translation>
    </message>
</context>
</TS>
