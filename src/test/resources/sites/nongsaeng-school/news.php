<!DOCTYPE html>
<html lang="th"><head><meta charset="utf-8"><title>O7 ข่าวประชาสัมพันธ์
 - โรงเรียนบ้านหนองแสงวิทยา</title></head>
<body><table width="100%"><tr><td><img src="/images/logo.svg" alt="ตราโรงเรียน"></td><td><h2>โรงเรียนบ้านหนองแสงวิทยา</h2>สำนักงานเขตพื้นที่การศึกษาประถมศึกษาเขาเขียว เขต 2</td></tr></table>
<div class="nav">[<a href="/">หน้าแรก</a>] 
[<a href="/school.html">ข้อมูลโรงเรียน</a>] 
[<a href="/news.php">O7 ข่าวประชาสัมพันธ์</a>] 
[<a href="/ita/oit66.html">ITA Online 2566</a>] 
[<a href="/teachers.html">บุคลากร</a>] 
[<a href="/works.html">ผลงานนักเรียน</a>] 
[<a href="/ita/o5.html">O5 ข้อมูลการติดต่อ</a>] 
</div><hr><h3>O7 ข่าวประชาสัมพันธ์</h3>
<ul class="news">
<li><a href="/news.php?nid=1">รับสมัครนักเรียนปีการศึกษา 2566
</a> <small>(1 กุมภาพันธ์ 2566)</small></li>
<li><a href="/news.php?nid=2">พิธีมอบประกาศนียบัตร ป.6
</a> <small>(31 มีนาคม 2566)</small></li>
<li><a href="/news.php?nid=3">วันเด็กแห่งชาติ ประจำปี 2566
</a> <small>(14 มกราคม 2566)</small></li>
<li><a href="/news.php?nid=4">ซ่อมท่อประปาแตก โรงอาหาร
</a> <small>(17 มกราคม 2566)</small></li>
<li><a href="/news.php?nid=5">เยี่ยมผู้ป่วยติดเตียง
</a> <small>(20 มกราคม 2566)</small></li>
<li><a href="/news.php?nid=6">รณรงค์งดเผาในที่โล่ง
</a> <small>(24 มกราคม 2566)</small></li>
<li><a href="/news.php?nid=7">ตรวจสุขภาพผู้สูงอายุ
</a> <small>(27 มกราคม 2566)</small></li>
<li><a href="/news.php?nid=8">ขุดลอกคลองส่งน้ำ บ้านหนองแสง
</a> <small>(1 กุมภาพันธ์ 2566)</small></li>
<li><a href="/news.php?nid=9">ขึ้นทะเบียนเกษตรกรรอบใหม่
</a> <small>(3 กุมภาพันธ์ 2566)</small></li>
<li><a href="/news.php?nid=10">แจ้งชำระภาษีที่ดินและสิ่งปลูกสร้าง
</a> <small>(6 กุมภาพันธ์ 2566)</small></li>
<li><a href="/news.php?nid=11">มาฆบูชา เวียนเทียน
</a> <small>(6 มีนาคม 2566)</small></li>
<li><a href="/news.php?nid=12">แข่งขันกีฬาต้านยาเสพติด
</a> <small>(11 มีนาคม 2566)</small></li>
<li><a href="/news.php?nid=13">อบรมอาชีพสานตะกร้าพลาสติก
</a> <small>(14 มีนาคม 2566)</small></li>
<li><a href="/news.php?nid=14">แจกจ่ายน้ำช่วงภัยแล้ง
</a> <small>(17 มีนาคม 2566)</small></li>
<li><a href="/news.php?nid=15">ล้างตลาดสดทุกวันพุธ
</a> <small>(22 มีนาคม 2566)</small></li>
<li><a href="/news.php?nid=16">ซ้อมแผนดับเพลิงเบื้องต้น
</a> <small>(24 มีนาคม 2566)</small></li>
<li><a href="/news.php?nid=17">ประกาศปิดเส้นทางก่อสร้างท่อระบายน้ำ
</a> <small>(28 มีนาคม 2566)</small></li>
<li><a href="/news.php?nid=18">รดน้ำดำหัวผู้สูงอายุ สงกรานต์ 2566
</a> <small>(13 เมษายน 2566)</small></li>
<li><a href="/news.php?nid=19">แข่งขันทำอาหารพื้นบ้าน
</a> <small>(18 เมษายน 2566)</small></li>
<li><a href="/news.php?nid=20">เปิดสนามเด็กเล่นสร้างปัญญา บ้านหนองแสง
</a> <small>(20 เมษายน 2566)</small></li>
<li><a href="/news.php?nid=21">ออกพ่นหมอกควันกำจัดยุงลาย อาคารอนุบาล
</a> <small>(14 ตุลาคม 2565)</small></li>
<li><a href="/news.php?nid=22">มอบถุงยังชีพผู้ประสบอุทกภัย
</a> <small>(20 ตุลาคม 2565)</small></li>
</ul>
<hr>
<p>โรงเรียนบ้านหนองแสงวิทยา 45 หมู่ 2 ตำบลหนองแสง อำเภอเขาเขียวน้อย จังหวัดธารบุรี | จำนวนผู้เข้าชม 45,210 | เพจผู้พัฒนา <a href="https://www.facebook.com/krucomweb">ครูคอมเว็บ</a></p></body></html>

