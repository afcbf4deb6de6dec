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
    <message>
        <source>%n line(s) of the audit trail</source>
        <translation>%n dòng lịch sử</translation>
    </message>
    <message>
        <source>%n member(s)</source>
        <translation>%n đảng viên</translation>
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
        <source>The copy was deleted.</source>
        <translation>Đã xóa bản sao lưu.</translation>
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
        <source>Invented documents of an invented commune, marked as samples. Not for real work.</source>
        <translation>Văn bản giả định của một xã giả định, có ghi rõ là dữ liệu mẫu. Không dùng cho việc thật.</translation>
    </message>
    <message>
        <source>Making and importing the sample data</source>
        <translation>Đang tạo và nạp dữ liệu mẫu</translation>
    </message>
    <message>
        <source>Packs can be imported at any time.</source>
        <translation>Có thể nạp gói bất cứ lúc nào.</translation>
    </message>
    <message>
        <source>Sample data, to try things out</source>
        <translation>Dữ liệu mẫu, để xem thử</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Dừng nạp</translation>
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
</context>
<context>
    <name>CheckStep</name>
    <message>
        <source>Go there</source>
        <translation>Đến đó</translation>
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
        <source>Probations overdue: {0}.</source>
        <translation>Đảng viên dự bị quá hạn: {0}.</translation>
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
    <message>
        <source>May be one of %n document(s)</source>
        <translation>Có thể là một trong %n văn bản</translation>
    </message>
    <message>
        <source>{0} is not in the library</source>
        <translation>{0} chưa có trong sổ</translation>
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
        <source>Comparison</source>
        <translation>So sánh hai bản</translation>
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
        <source>Save the comparison</source>
        <translation>Lưu bản so sánh</translation>
    </message>
    <message>
        <source>Saved {0}.</source>
        <translation>Đã lưu {0}.</translation>
    </message>
    <message>
        <source>revision {0}</source>
        <translation>bản sửa đổi số {0}</translation>
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
    <name>DocumentActions</name>
    <message>
        <source>Not printed: this computer has no printer. Save a PDF and print it on another one.</source>
        <translation>Chưa in được: máy này chưa có máy in. Xuất PDF rồi in ở máy khác.</translation>
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
        <source>Save as PDF</source>
        <translation>Xuất PDF</translation>
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
        <source>Erased: numbers, addresses, birth, education, occupation, contacts and remarks, also in the trail.</source>
        <translation>Sẽ xóa: các số giấy tờ, địa chỉ, ngày sinh, trình độ, nghề nghiệp, liên hệ và ghi chú, cả trong lịch sử ghi sổ.</translation>
    </message>
    <message>
        <source>Kept, as the books must: name, days of membership, states, positions, badges, end of the card.</source>
        <translation>Giữ lại theo yêu cầu của sổ sách: họ tên, các ngày vào Đảng, tình trạng, chức vụ, Huy hiệu, mấy số cuối của thẻ.</translation>
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
    <name>HomeDue</name>
    <message>
        <source>Due about members</source>
        <translation>Việc đến hạn về đảng viên</translation>
    </message>
    <message>
        <source>Open the members</source>
        <translation>Mở danh sách</translation>
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
        <source>Everything that must be read has been read.</source>
        <translation>Đồng chí đã đọc hết văn bản cần đọc.</translation>
    </message>
    <message>
        <source>Go on reading</source>
        <translation>Đọc tiếp</translation>
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
        <source>Issued {0}, imported {1}</source>
        <translation>Phát hành {0}, nạp {1}</translation>
    </message>
    <message>
        <source>Must be read</source>
        <translation>Cần đọc</translation>
    </message>
    <message>
        <source>New documents</source>
        <translation>Văn bản mới</translation>
    </message>
    <message>
        <source>Open the library</source>
        <translation>Mở thư viện</translation>
    </message>
    <message>
        <source>See to the backups</source>
        <translation>Xem phần sao lưu</translation>
    </message>
    <message>
        <source>The book has no documents yet</source>
        <translation>Chưa có văn bản</translation>
    </message>
    <message>
        <source>The newest pack is {0} days old; the next one is due. Ask the issuer for it.</source>
        <translation>Gói mới nhất đã {0} ngày; đến hạn nạp gói tiếp theo. Xin gói từ nơi phát hành.</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hôm nay</translation>
    </message>
    <message>
        <source>{0}: {1} new, {2} changed, {3} withdrawn</source>
        <translation>{0}: {1} thêm mới, {2} thay đổi, {3} thu hồi</translation>
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
        <source>Add a member</source>
        <translation>Thêm đảng viên</translation>
    </message>
    <message>
        <source>Back to where you came from</source>
        <translation>Trở lại chỗ vừa xem</translation>
    </message>
    <message>
        <source>Choose a pack file</source>
        <translation>Chọn tệp gói</translation>
    </message>
    <message>
        <source>Close or cancel</source>
        <translation>Đóng hoặc hủy</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Ở mọi trang</translation>
    </message>
    <message>
        <source>Forward again</source>
        <translation>Tiến tới chỗ vừa rời</translation>
    </message>
    <message>
        <source>Go to a page of the rail, from top to bottom</source>
        <translation>Sang một trang ở cột bên trái, tính từ trên xuống</translation>
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
        <source>Next hit</source>
        <translation>Chỗ khớp kế tiếp</translation>
    </message>
    <message>
        <source>Next part of the page</source>
        <translation>Sang phần kế tiếp của trang</translation>
    </message>
    <message>
        <source>On the members page</source>
        <translation>Ở trang Đảng viên</translation>
    </message>
    <message>
        <source>On the packs page</source>
        <translation>Ở trang Gói quý</translation>
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
        <source>Print</source>
        <translation>In</translation>
    </message>
    <message>
        <source>Read without the side panes</source>
        <translation>Đọc toàn trang, ẩn hai bên</translation>
    </message>
    <message>
        <source>Save the record</source>
        <translation>Ghi hồ sơ</translation>
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
        <source>Text at 100 %</source>
        <translation>Chữ cỡ 100 %</translation>
    </message>
    <message>
        <source>Undo what was just done</source>
        <translation>Hoàn tác việc vừa làm</translation>
    </message>
    <message>
        <source>Write a note at the selected words</source>
        <translation>Ghi chú vào chữ đang chọn</translation>
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
    <name>ListingActions</name>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Bảng tính Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>Not printed: this computer has no printer. Save a PDF and print it on another one.</source>
        <translation>Chưa in được: máy này không có máy in. Lưu thành PDF rồi in ở máy khác.</translation>
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
        <source>Save as PDF</source>
        <translation>Lưu thành PDF</translation>
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
    <message>
        <source>%n day(s) left</source>
        <translation>còn %n ngày</translation>
    </message>
    <message>
        <source>%n day(s) over</source>
        <translation>quá %n ngày</translation>
    </message>
    <message>
        <source>%n member(s)</source>
        <translation>%n đảng viên</translation>
    </message>
    <message>
        <source>%n year(s)</source>
        <translation>%n năm</translation>
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
    <name>NotebookTables</name>
    <message>
        <source>Badges of members</source>
        <translation>Huy hiệu Đảng</translation>
    </message>
    <message>
        <source>Documents read</source>
        <translation>Văn bản đã đọc</translation>
    </message>
    <message>
        <source>Highlights and notes</source>
        <translation>Đoạn tô màu, ghi chú</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Đảng viên</translation>
    </message>
    <message>
        <source>Positions of members</source>
        <translation>Chức vụ</translation>
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
        <source>States of members</source>
        <translation>Diễn biến của đảng viên</translation>
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
    <name>OpenFormatsSection</name>
    <message>
        <source>A book without members and notes can take in what another one exported, on any computer.</source>
        <translation>Sổ chưa có đảng viên và ghi chú nhập được những gì sổ khác đã xuất, trên máy nào cũng được.</translation>
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
        <source>Everything you wrote, in files that other programs read: members as sheet, document and PDF, the audit trail, and all records as JSON. They are not encrypted; keep them as you keep members&apos; files.</source>
        <translation>Mọi thứ đồng chí đã ghi, trong tệp mà chương trình khác đọc được: danh sách đảng viên dạng bảng tính, văn bản và PDF, lịch sử ghi sổ, và mọi bản ghi dạng JSON. Các tệp này không mã hóa; cất giữ như hồ sơ đảng viên.</translation>
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
        <source>The export holds {0} members and {1} notes and marks.</source>
        <translation>Tệp có {0} đảng viên và {1} ghi chú, đánh dấu.</translation>
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
    <message>
        <source>%n note(s) of yours in it</source>
        <translation>có %n ghi chú của đồng chí</translation>
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
    <name>PapersMenu</name>
    <message>
        <source>Card numbers in full on paper</source>
        <translation>Ghi đủ số thẻ trên giấy</translation>
    </message>
    <message>
        <source>Print the list (form 7-HSĐV) …</source>
        <translation>In danh sách (mẫu 7-HSĐV)…</translation>
    </message>
    <message>
        <source>Reconcile with the superior&apos;s list …</source>
        <translation>Đối chiếu với danh sách cấp trên…</translation>
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
        <source>Answers</source>
        <translation>Kết quả</translation>
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
        <source>Number, words of a document, a member, or a page of the book</source>
        <translation>Số, chữ trong văn bản, tên đảng viên, hoặc tên trang của sổ</translation>
    </message>
    <message>
        <source>Search the whole book</source>
        <translation>Tìm trong cả sổ</translation>
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
        <source>Compare with the superior</source>
        <translation>Đối chiếu với cấp trên</translation>
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
        <source>Members</source>
        <translation>Đảng viên</translation>
    </message>
    <message>
        <source>Packs</source>
        <translation>Gói quý</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Cài đặt</translation>
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
    <name>ReportDialog</name>
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
        <source>How much there is</source>
        <translation>Số lượng trong sổ</translation>
    </message>
    <message>
        <source>Log: {0}</source>
        <translation>Nhật ký máy: {0}</translation>
    </message>
    <message>
        <source>Nothing is sent anywhere. Read every part first; then save one file and give it to who helps you. It holds no names and no texts of the book; numbers and addresses are in stars.</source>
        <translation>Không có gì được gửi đi. Xem hết từng phần, rồi lưu thành một tệp và đưa cho người hỗ trợ. Tệp không có tên người, không có nội dung trong sổ; các số và địa chỉ đã che bằng dấu sao.</translation>
    </message>
    <message>
        <source>Part of the report</source>
        <translation>Phần của bản kê</translation>
    </message>
    <message>
        <source>Report for a helper</source>
        <translation>Thông tin cho người hỗ trợ</translation>
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
        <source>Stop</source>
        <translation>Dừng</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Các phiên bản</translation>
    </message>
    <message>
        <source>Zip files (*.zip)</source>
        <translation>Tệp nén (*.zip)</translation>
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
    <name>Shell</name>
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
        <source>Delete it for good</source>
        <translation>Xóa hẳn</translation>
    </message>
    <message>
        <source>Delete the copy of {0}? It is gone for good; nothing brings it back.</source>
        <translation>Xóa bản {0}? Xóa là mất hẳn, không lấy lại được.</translation>
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
        <source>Keep the copy</source>
        <translation>Giữ lại</translation>
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
    <name>StickList</name>
    <message>
        <source>%n more file(s)</source>
        <translation>Còn %n tệp nữa</translation>
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
    <name>TextEditor</name>
    <message>
        <source>Hidden: show private fields to write here</source>
        <translation>Đang ẩn: bấm “Hiện ô riêng tư” để ghi</translation>
    </message>
</context>
<context>
    <name>ToldWork</name>
    <message>
        <source>Stop</source>
        <translation>Dừng</translation>
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
        <source>All kinds</source>
        <translation>Mọi loại</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Bản sao</translation>
    </message>
    <message>
        <source>Issuers</source>
        <translation>Nơi phát hành</translation>
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
        <source>Settings</source>
        <translation>Thiết lập</translation>
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
    <name>Welcome</name>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>Beginning</source>
        <translation>Bắt đầu</translation>
    </message>
    <message>
        <source>Bring in the sample data</source>
        <translation>Nạp dữ liệu mẫu</translation>
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
</TS>
