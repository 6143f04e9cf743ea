<!DOCTYPE html>
<html lang="th"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>องค์การบริหารส่วนตำบลโพนตาลเดี่ยว อ.หนองสังข์ทอง จ.ศรีโคตร</title><link rel="stylesheet" href="/css/site.css"></head>
<body><header><img src="/images/logo.svg" alt="ตราสัญลักษณ์"><h1>อบต.โพนตาลเดี่ยว</h1></header>
<nav class="navbar"><ul class="navbar-nav"><li class="nav-item"><a href="/">หน้าแรก</a></li>
<li class="nav-item dropdown"><a href="javascript:void(0)">ข้อมูลหน่วยงาน</a><ul class="dropdown-menu"><li><a href="/mod/page.php?mid=1">สภาพทั่วไปและข้อมูลพื้นฐาน</a></li><li><a href="/mod/page.php?mid=2">วิสัยทัศน์/พันธกิจ</a></li><li><a href="/mod/page.php?mid=3">โครงสร้างส่วนราชการ</a></li><li><a href="/mod/page.php?mid=4">อำนาจหน้าที่</a></li><li><a href="/mod/list.php?mid=33">กฎหมายที่เกี่ยวข้อง</a></li><li><a href="/mod/page.php?mid=95">นโยบายเว็บไซต์</a></li></ul></li>
<li class="nav-item dropdown"><a href="javascript:void(0)">บุคลากร</a><ul class="dropdown-menu"><li><a href="/mod/page.php?mid=5">คณะผู้บริหาร</a></li><li><a href="/mod/page.php?mid=6">สมาชิกสภา</a></li><li><a href="/mod/page.php?mid=7">หัวหน้าส่วนราชการ</a></li></ul></li>
<li class="nav-item dropdown"><a href="javascript:void(0)">แผนงาน</a><ul class="dropdown-menu"><li><a href="/mod/list.php?mid=24">แผนพัฒนาท้องถิ่น</a></li><li><a href="/mod/list.php?mid=25">ข้อบัญญัติ</a></li><li><a href="/mod/list.php?mid=26">แผนการดำเนินงาน/ติดตามแผน</a></li><li><a href="/mod/list.php?mid=27">รายงานประจำปี</a></li></ul></li>
<li class="nav-item dropdown"><a href="javascript:void(0)">จัดซื้อจัดจ้าง</a><ul class="dropdown-menu"><li><a href="/mod/list.php?mid=22">ประกาศจัดซื้อจัดจ้าง</a></li><li><a href="/mod/list.php?mid=23">สรุปผลการจัดซื้อจัดจ้างรายเดือน (สขร.1)</a></li></ul></li>
<li class="nav-item dropdown"><a href="javascript:void(0)">บุคคลและจริยธรรม</a><ul class="dropdown-menu"><li><a href="/mod/list.php?mid=28">การบริหารทรัพยากรบุคคล</a></li><li><a href="/mod/list.php?mid=31">มาตรฐานจริยธรรม</a></li></ul></li>
<li class="nav-item dropdown"><a href="javascript:void(0)">ความโปร่งใส</a><ul class="dropdown-menu"><li><a href="/mod/list.php?mid=29">ป้องกันการทุจริต</a></li><li><a href="/mod/list.php?mid=32">No Gift Policy</a></li><li><a href="/mod/page.php?mid=81">แจ้งเบาะแสทุจริต</a></li><li><a href="/mod/page.php?mid=565">ITA 2565</a></li><li><a href="/mod/page.php?mid=566">ITA 2566</a></li><li><a href="/mod/page.php?mid=568">ITA 2568</a></li></ul></li>
<li class="nav-item dropdown"><a href="javascript:void(0)">บริการประชาชน</a><ul class="dropdown-menu"><li><a href="/mod/list.php?mid=30">คู่มือต่าง ๆ</a></li><li><a href="/mod/page.php?mid=70">E-Service</a></li><li><a href="/mod/page.php?mid=71">แบบฟอร์ม</a></li><li><a href="/mod/list.php?mid=34">สถิติ/ความพึงพอใจ</a></li><li><a href="/mod/page.php?mid=80">ร้องเรียนร้องทุกข์</a></li><li><a href="/mod/board.php">กระดานสนทนา</a></li></ul></li>
<li class="nav-item"><a href="/mod/page.php?mid=90">ติดต่อเรา</a></li></ul></nav>
<main class="container"><div class="content-title"><h3>กระดานสนทนา (Webboard)</h3></div>
<p><a class="btn btn-success" href="/mod/board.php?act=new">+ ตั้งกระทู้ใหม่</a></p>
<table class="table"><tr><th>หัวข้อ</th><th>ผู้ตั้ง</th><th>ตอบ</th><th>ล่าสุด</th></tr>
<tr><td><a href="/mod/board.php?q=311">ขอรถน้ำ หมู่ 11 ทำอย่างไรคะ</a></td><td>แม่ปุ้ย</td><td>2</td><td>14 มี.ค. 66 โดย admin</td></tr>
<tr><td><a href="/mod/board.php?q=298">เบี้ยคนพิการออกวันไหน</a></td><td>ลูกตาล</td><td>1</td><td>11 ม.ค. 66 โดย งานสวัสดิการ</td></tr></table>
</main>
<aside><a href="https://www.facebook.com/phontandiao.sao"><img src="/images/fb.svg" alt="Facebook อบต.โพนตาลเดี่ยว"></a><a href="https://www.dla.example/">กรมส่งเสริมการปกครองท้องถิ่น</a><a href="https://www.nacc.example/report">แจ้งเบาะแส ป.ป.ช.</a></aside>
<footer><p>Copyright © 2019-2025 อบต.โพนตาลเดี่ยว โทร 0-4299-1540 | ออนไลน์ 3 คน วันนี้ 41 ทั้งหมด 203,114</p><p>Powered by TambonSoft</p></footer></body></html>

