<!DOCTYPE html>
<html lang="th"><head><meta charset="UTF-8"><title>ผู้บริหารและหัวหน้าส่วน
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
</ul></nav><main class="container"><h3>ผู้บริหารและหัวหน้าส่วน</h3>
<h1 align="center">คณะผู้บริหารและหัวหน้าส่วนราชการ</h1>
<table border="1" cellspacing="0" cellpadding="4">
<tr><th>รูป</th><th>ชื่อ - สกุล</th><th>ตำแหน่ง</th></tr>
<tr><td><img src="/images/staff/1.jpg" alt="นางทองม้วน ไชยสาร"></td><td>นางทองม้วน ไชยสาร</td><td>นายก อบต.</td></tr>
<tr><td><img src="/images/staff/2.jpg" alt="นายประเสริฐ จันทะคาม"></td><td>นายประเสริฐ จันทะคาม</td><td>รองนายก อบต.</td></tr>
<tr><td><img src="/images/staff/3.jpg" alt="นายเดชา พิลาวัน"></td><td>นายเดชา พิลาวัน</td><td>ปลัด อบต.</td></tr>
<tr><td><img src="/images/staff/4.jpg" alt="นางอุไร ศรีทุมมา"></td><td>นางอุไร ศรีทุมมา</td><td>ผู้อำนวยการกองคลัง</td></tr>
</table>
</main>
<footer><p>องค์การบริหารส่วนตำบลโนนสะเดา 119 หมู่ 5 ถนนโนนสะเดา-ศรีภูผา โทร 0-4299-8877</p><p>ผู้เข้าชมวันนี้ 41 ทั้งหมด 88,213</p></footer></body></html>

