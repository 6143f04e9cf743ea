<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml"><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8" /><title>องค์การบริหารส่วนตำบลป่ากล้วยแดง</title><link href="/css/site.css" rel="stylesheet" type="text/css" /></head>
<body><div id="header"><img src="/images/banner-ita.svg" alt="องค์การบริหารส่วนตำบลป่ากล้วยแดง อำเภอห้วยหลวง จังหวัดดอยคำ" /></div>
<div id="left"><div class="boxtitle">เมนูหลัก</div><ul><li>&raquo; <a href="/index.php">หน้าแรก</a></li>
<li>&raquo; <a href="/category.php?cat=1">ข้อมูลพื้นฐาน</a></li>
<li>&raquo; <a href="/category.php?cat=2">บุคลากร</a></li>
<li>&raquo; <a href="/news.php">ข่าวประชาสัมพันธ์</a></li>
<li>&raquo; <a href="/category.php?cat=4">แผนงานและรายงาน</a></li>
<li>&raquo; <a href="/category.php?cat=5">งานพัสดุ</a></li>
<li>&raquo; <a href="/category.php?cat=6">งานการเจ้าหน้าที่</a></li>
<li>&raquo; <a href="/category.php?cat=7">งานป้องกันทุจริต / ITA</a></li>
<li>&raquo; <a href="/category.php?cat=8">คู่มือและการบริการ</a></li>
<li>&raquo; <a href="/webboard.php">กระดานข่าว</a></li>
<li>&raquo; <a href="/contact.php">ติดต่อหน่วยงาน</a></li>
</ul><div class="boxtitle">สถิติผู้เยี่ยมชม</div><p>วันนี้ 12<br />เดือนนี้ 390<br />ทั้งหมด 84,113</p><div class="boxtitle">LINE OA</div><a href="https://line.me/R/ti/p/@pakluaidaeng"><img src="/images/line.svg" alt="เพิ่มเพื่อน อบต.ป่ากล้วยแดง" /></a></div>
<div id="center"><h3>E-Service</h3>
<p>ยื่นคำขอออนไลน์ ไม่ต้องมาที่ทำการ</p>
<form method="post" action="/eservice.php"><select name="t"><option>ขอใช้น้ำประปา</option><option>แจ้งไฟทางชำรุด</option><option>ขอรถน้ำ</option></select><input name="idcard"><input name="phone"><textarea name="detail"></textarea><input type="submit" value="ส่งคำขอ"></form>
</div>
<div id="right"><div class="boxtitle">หน่วยงานที่เกี่ยวข้อง</div><a href="https://www.dla.example/">กรมส่งเสริมการปกครองท้องถิ่น</a><br /><a href="https://www.nacc.example/">ป.ป.ช.</a></div>
<div id="footer">องค์การบริหารส่วนตำบลป่ากล้วยแดง เลขที่ 222 หมู่ที่ 5 ตำบลป่ากล้วยแดง อำเภอห้วยหลวง จังหวัดดอยคำ โทร 0-5300-2222</div></body></html>

