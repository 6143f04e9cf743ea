<html>
<head><title>เทศบาลตำบลทุ่งกระเจียว</title></head>
<body bgcolor="#FFFFE8" topmargin="0">
<table width="980" align="center" cellpadding="0" cellspacing="0" border="0"><tr><td colspan="3" bgcolor="#006633"><font color="white" size="5">เทศบาลตำบลทุ่งกระเจียว</font><br><font color="white">อ.บ้านแพงน้อย จ.นครบุษบา</font></td></tr>
<tr valign="top"><td width="200" bgcolor="#E0F0D0"><table width="100%"><tr><td>&raquo; <a href="/index.php">หน้าแรก</a></td></tr>
<tr><td>&raquo; <a href="/index.php?name=page&amp;id=1">โครงสร้างการบริหารงาน</a></td></tr>
<tr><td>&raquo; <a href="/index.php?name=page&amp;id=2">คณะผู้บริหาร</a></td></tr>
<tr><td>&raquo; <a href="/index.php?name=page&amp;id=3">หน้าที่และอำนาจ</a></td></tr>
<tr><td>&raquo; <a href="/index.php?name=page&amp;id=6">กฏหมายและระเบียบ</a></td></tr>
<tr><td>&raquo; <a href="/index.php?name=news">ข่าวประชาสัมพันธ์</a></td></tr>
<tr><td>&raquo; <a href="/index.php?name=cat&amp;id=2">แผนงานและผลงาน</a></td></tr>
<tr><td>&raquo; <a href="/index.php?name=cat&amp;id=3">บริการประชาชน</a></td></tr>
<tr><td>&raquo; <a href="/index.php?name=cat&amp;id=4">การเงิน/พัสดุ</a></td></tr>
<tr><td>&raquo; <a href="/index.php?name=cat&amp;id=5">งานการเจ้าหน้าที่</a></td></tr>
<tr><td>&raquo; <a href="/index.php?name=cat&amp;id=6">ป้องกันการทุจริต</a></td></tr>
<tr><td>&raquo; <a href="/index.php?name=faq">ถาม-ตอบ</a></td></tr>
<tr><td>&raquo; <a href="/index.php?name=page&amp;id=28">ร้องเรียน ร้องทุกข์</a></td></tr>
<tr><td>&raquo; <a href="/index.php?name=otop">สินค้า OTOP</a></td></tr>
<tr><td>&raquo; <a href="/info/frame.html">ศูนย์ข้อมูลข่าวสาร</a></td></tr>
<tr><td>&raquo; <a href="/index.php?name=contact">ติดต่อเทศบาล</a></td></tr>
</table>
<br><b>หน่วยงานที่เกี่ยวข้อง</b><br><a href="https://www.nacc.example/complain">ร้องเรียน ป.ป.ช.</a></td>
<td width="600"><b>ข่าวประชาสัมพันธ์</b>
<ul class="news">
<li><a href="/index.php?name=news&amp;id=1">ประชุมมอบนโยบายและเสริมสร้างวัฒนธรรม No Gift Policy แก่พนักงานเทศบาล
</a> <small>(10 กุมภาพันธ์ 2566)</small></li>
<li><a href="/index.php?name=news&amp;id=2">ป.ป.ช. เปิดสถิติเรื่องร้องเรียนทุจริตทั่วประเทศ
</a> <small>(2 มีนาคม 2566)</small></li>
<li><a href="/index.php?name=news&amp;id=3">ลอยกระทงริมน้ำ ประจำปี 2565
</a> <small>(8 พฤศจิกายน 2565)</small></li>
<li><a href="/index.php?name=news&amp;id=4">ปรับเกรดถนนลูกรังสาย ชุมชนตลาดล่าง
</a> <small>(11 พฤศจิกายน 2565)</small></li>
<li><a href="/index.php?name=news&amp;id=5">ฉีดวัคซีนป้องกันโรคพิษสุนัขบ้า
</a> <small>(15 พฤศจิกายน 2565)</small></li>
<li><a href="/index.php?name=news&amp;id=6">อบรมเยาวชนรู้ทันภัยออนไลน์
</a> <small>(18 พฤศจิกายน 2565)</small></li>
<li><a href="/index.php?name=news&amp;id=7">ปลูกต้นไม้เฉลิมพระเกียรติ
</a> <small>(5 ธันวาคม 2565)</small></li>
<li><a href="/index.php?name=news&amp;id=8">ศูนย์พัฒนาเด็กเล็กจัดกีฬาสีหนูน้อย
</a> <small>(9 ธันวาคม 2565)</small></li>
<li><a href="/index.php?name=news&amp;id=9">ตั้งจุดบริการช่วงปีใหม่
</a> <small>(29 ธันวาคม 2565)</small></li>
<li><a href="/index.php?name=news&amp;id=10">ปีใหม่ตักบาตรข้าวสารอาหารแห้ง
</a> <small>(1 มกราคม 2566)</small></li>
</ul>
<b>ประกาศจัดซื้อจัดจ้างล่าสุด</b>
<ul>
<li><a href="/index.php?name=procure">ประกาศจัดซื้อจัดจ้าง</a></li>
</ul>
</td>
<td width="180" bgcolor="#F5F5F5"><b>ติดตามเรา</b><br><a href="https://www.facebook.com/thungkrachiao.municipality">แฟนเพจเทศบาล</a><br>ขณะนี้มีผู้ใช้ 2 คน<br>สถิติวันนี้ 88 คน<br>ทั้งหมด 402,119 คน</td></tr>
<tr><td colspan="3" align="center"><font size="1">สงวนลิขสิทธิ์ เทศบาลตำบลทุ่งกระเจียว โทร 0-3900-5678 | Powered by OldMaxSite</font></td></tr></table>
</body></html>

