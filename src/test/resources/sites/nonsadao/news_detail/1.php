<!DOCTYPE html>
<html lang="th"><head><meta charset="UTF-8"><title>ทอดกฐินสามัคคี ณ วัดในบ้านคำไผ่
 | อบต.โนนสะเดา</title><link rel="stylesheet" href="/css/site.css"></head>
<body><header class="banner"><a href="/index.php"><img src="/images/logo.svg" alt="องค์การบริหารส่วนตำบลโนนสะเดา"></a><p>อำเภอศรีภูผา จังหวัดทุ่งรวงทอง</p></header>
<nav id="mainmenu"><ul><li><a href="/index.php">หน้าหลัก</a></li>
<li><a href="/tambon.php">ข้อมูลตำบล</a></li>
<li><a href="/about/people.php">ผู้บริหารและหัวหน้าส่วน</a></li>
<li><a href="/plan.php">แผนงาน</a></li>
<li><a href="/supply.php">พัสดุ</a></li>
<li><a href="/news.php">ข่าวสาร</a></li>
<li><a href="/talk.php">คุยกับ อบต.</a></li>
<li><a href="/ita2566.php">ITA 2566</a></li>
<li><a href="/contact.php">ติดต่อเรา</a></li>
</ul></nav><main class="container"><h3>ทอดกฐินสามัคคี ณ วัดในบ้านคำไผ่</h3>
<p>วันที่ 30 ตุลาคม 2565</p>
<p>ร่วมสืบสานประเพณีทอดกฐิน ยอดเงินทำบุญสมทบสร้างศาลาการเปรียญ</p>
<p>ทั้งนี้ องค์การบริหารส่วนตำบลโนนสะเดาขอขอบคุณผู้มีส่วนเกี่ยวข้องทุกท่านที่ให้ความร่วมมือด้วยดี สอบถามรายละเอียดเพิ่มเติมโทร. 0-4299-8877</p>
</main>
<footer><p>องค์การบริหารส่วนตำบลโนนสะเดา 119 หมู่ 5 ถนนโนนสะเดา-ศรีภูผา โทร 0-4299-8877</p><p>ผู้เข้าชมวันนี้ 41 ทั้งหมด 88,213</p></footer></body></html>

