<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi" sourcelanguage="en">
<context>
    <name>AboutSection</name>
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
        <source>Version {0}. Licence: MIT.</source>
        <translation>Phiên bản {0}. Giấy phép: MIT.</translation>
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
        <source>Stop</source>
        <translation>Dừng</translation>
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
    <name>FindBox</name>
    <message>
        <source>Find in this document</source>
        <translation>Tìm trong văn bản này</translation>
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
    <name>Keys</name>
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
    <name>NewsRows</name>
    <message>
        <source>Must read</source>
        <translation>Cần đọc</translation>
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
        <source>Stop and leave the book as it is</source>
        <translation>Dừng và giữ nguyên sổ</translation>
    </message>
    <message>
        <source>Stop verifying</source>
        <translation>Dừng kiểm tra</translation>
    </message>
    <message>
        <source>The book is only read now. Nothing changes before it is confirmed.</source>
        <translation>Lúc này chỉ đọc gói. Sổ chưa thay đổi cho đến khi đồng chí xác nhận.</translation>
    </message>
    <message>
        <source>Undoing the pack</source>
        <translation>Đang hoàn tác gói</translation>
    </message>
    <message>
        <source>Verifying the pack</source>
        <translation>Đang kiểm tra gói</translation>
    </message>
    <message>
        <source>Write the documents and the search index</source>
        <translation>Ghi văn bản và lập chỉ mục tìm kiếm</translation>
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
        <source>Number, words of a document, or a page of the book</source>
        <translation>Số hiệu, từ ngữ trong văn bản, hoặc tên một trang của sổ</translation>
    </message>
    <message>
        <source>Search the whole book</source>
        <translation>Tìm trong cả sổ</translation>
    </message>
</context>
<context>
    <name>Rail</name>
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
        <source>Must be read: {0}</source>
        <translation>Cần đọc: {0}</translation>
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
        <source>The book keeps a copy of the minute.</source>
        <translation>Sổ đã giữ một bản biên bản.</translation>
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
        <source>What to do next</source>
        <translation>Nên làm tiếp</translation>
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
        <source>Language</source>
        <translation>Ngôn ngữ</translation>
    </message>
    <message>
        <source>Locking the book</source>
        <translation>Khóa sổ</translation>
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
        <source>No pack imported yet</source>
        <translation>Chưa nạp gói nào</translation>
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
        <source>What is listed</source>
        <translation>Danh sách được hiện</translation>
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
