<!DOCTYPE html>
<html lang="th"><head><meta charset="UTF-8"><title>โครงสร้าง
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
</ul></nav><main class="container"><h3>โครงสร้าง</h3>
<p>ผังแสดงการแบ่งส่วนราชการขององค์การบริหารส่วนตำบลโนนสะเดา</p>
<table border="1"><tr><td colspan="2">นายก อบต. (ฝ่ายการเมือง: รองนายก เลขานุการ สภา อบต.)</td></tr><tr><td colspan="2">ปลัด อบต. (ฝ่ายประจำ)</td></tr></table>
<table border="1" cellspacing="0" cellpadding="4">
<tr><th>ส่วน</th><th>หัวหน้า</th><th>งาน</th></tr>
<tr><td>สำนักปลัด</td><td>หัวหน้าสำนักปลัด</td><td>ธุรการ บุคคล นโยบายและแผน</td></tr>
<tr><td>กองคลัง</td><td>ผู้อำนวยการกองคลัง</td><td>บัญชี รายได้ พัสดุ</td></tr>
<tr><td>กองช่าง</td><td>ผู้อำนวยการกองช่าง</td><td>ก่อสร้าง ประปา</td></tr>
</table>
</main>
<footer><p>องค์การบริหารส่วนตำบลโนนสะเดา 119 หมู่ 5 ถนนโนนสะเดา-ศรีภูผา โทร 0-4299-8877</p><p>ผู้เข้าชมวันนี้ 41 ทั้งหมด 88,213</p></footer></body></html>

