<!DOCTYPE html>
<html lang="th"><head><meta charset="UTF-8"><title>ยินดีต้อนรับ | อบต.โนนสะเดา</title><link rel="stylesheet" href="/css/site.css"></head>
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
</ul></nav><main class="container"><h1 align="center">องค์การบริหารส่วนตำบลโนนสะเดา</h1>
<p><a href="https://www.facebook.com/nonsadaosao">เฟซบุ๊ก อบต.โนนสะเดา</a></p>
<h3>ข่าวล่าสุด</h3>
<ul class="news">
<li><a href="/news_detail/1.php">ทอดกฐินสามัคคี ณ วัดในบ้านคำไผ่
</a> <small>(30 ตุลาคม 2565)</small></li>
<li><a href="/news_detail/2.php">ลอยกระทงริมน้ำ ประจำปี 2565
</a> <small>(8 พฤศจิกายน 2565)</small></li>
<li><a href="/news_detail/3.php">ปรับเกรดถนนลูกรังสาย บ้านโนนสะเดา
</a> <small>(11 พฤศจิกายน 2565)</small></li>
<li><a href="/news_detail/4.php">ฉีดวัคซีนป้องกันโรคพิษสุนัขบ้า
</a> <small>(15 พฤศจิกายน 2565)</small></li>
<li><a href="/news_detail/5.php">อบรมเยาวชนรู้ทันภัยออนไลน์
</a> <small>(18 พฤศจิกายน 2565)</small></li>
</ul>
<ul>
<li><a href="/ita2566.php">แบบประเมิน ITA ประจำปี 2566</a></li>
<li><a href="/service/online.php">ยื่นคำร้องออนไลน์</a></li>
</ul>
</main>
<footer><p>องค์การบริหารส่วนตำบลโนนสะเดา 119 หมู่ 5 ถนนโนนสะเดา-ศรีภูผา โทร 0-4299-8877</p><p>ผู้เข้าชมวันนี้ 41 ทั้งหมด 88,213</p></footer></body></html>

