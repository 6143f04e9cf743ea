<!DOCTYPE html>
<html lang="th"><head><meta charset="UTF-8"><title>ประกาศผู้ชนะ ซ่อมรถบรรทุกน้ำ
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
</ul></nav><main class="container"><h1 align="center">ประกาศองค์การบริหารส่วนตำบลโนนสะเดา</h1>
<h2 align="center">เรื่อง ประกาศผู้ชนะการเสนอราคา ซ่อมรถบรรทุกน้ำ</h2>
<p>ตามที่องค์การบริหารส่วนตำบลโนนสะเดามีโครงการซ่อมรถบรรทุกน้ำ วงเงิน 64,000 บาท โดยวิธีเฉพาะเจาะจง นั้น ผู้ชนะคืออู่พรชัยยนต์ 63,500 บาท</p>
<p align="center">ประกาศ ณ วันที่ 8 กุมภาพันธ์ 2566</p>
</main>
<footer><p>องค์การบริหารส่วนตำบลโนนสะเดา 119 หมู่ 5 ถนนโนนสะเดา-ศรีภูผา โทร 0-4299-8877</p><p>ผู้เข้าชมวันนี้ 41 ทั้งหมด 88,213</p></footer></body></html>

