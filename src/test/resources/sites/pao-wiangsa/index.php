<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml" xml:lang="th-th" lang="th-th"><head><meta http-equiv="content-type" content="text/html; charset=utf-8" /><meta name="generator" content="Joomla! - Open Source Content Management" /><title>อบจ.เวียงสา</title></head>
<body class="site com_content view-article"><div class="header"><a href="/index.php">องค์การบริหารส่วนจังหวัดเวียงสา</a> (อบจ.เวียงสา)</div>
<div class="moduletable_menu"><h3>เมนูหลัก</h3><ul class="nav menu"><li class="item"><a href="/index.php">หน้าแรก</a></li>
<li class="item"><a href="/index.php?option=com_content&amp;view=category&amp;id=2&amp;Itemid=11">ข้อมูลหน่วยงาน</a></li>
<li class="item"><a href="/index.php?option=com_content&amp;view=category&amp;id=3&amp;Itemid=12">แผนงาน/งบประมาณ</a></li>
<li class="item"><a href="/index.php?option=com_content&amp;view=category&amp;id=4&amp;Itemid=13">กองพัสดุและทรัพย์สิน</a></li>
<li class="item"><a href="/index.php?option=com_content&amp;view=category&amp;id=5&amp;Itemid=14">กองการเจ้าหน้าที่</a></li>
<li class="item"><a href="/index.php?option=com_content&amp;view=category&amp;id=6&amp;Itemid=15">ศปท.อบจ.</a></li>
<li class="item"><a href="/index.php?option=com_content&amp;view=category&amp;id=7&amp;Itemid=16">บริการประชาชน</a></li>
</ul></div><div class="moduletable"><h3>ผู้เยี่ยมชม</h3><table><tr><td>วันนี้</td><td>๑๐๔</td></tr><tr><td>เดือนนี้</td><td>๓๒๑๗</td></tr></table><a href="https://www.facebook.com/wiangsapao">แฟนเพจ อบจ.เวียงสา</a></div>
<div id="content"><div class="item-page"><ul class="news">
<li><a href="/index.php?option=com_content&amp;view=article&amp;id=91&amp;Itemid=20">อบจ.เวียงสา รับมอบ รพ.สต. ๒๒ แห่ง
</a> <small>(๓ ตุลาคม ๒๕๖๕)</small></li>
<li><a href="/index.php?option=com_content&amp;view=article&amp;id=92&amp;Itemid=20">ตรวจความคืบหน้าถนนสายท่าแซง - พนา
</a> <small>(๒๒ มีนาคม ๒๕๖๖)</small></li>
<li><a href="/index.php?option=com_content&amp;view=article&amp;id=93&amp;Itemid=20">อบจ. ออกช่วยน้ำแล้งอำเภอพนา
</a> <small>(๘ เมษายน ๒๕๖๖)</small></li>
<li><a href="/index.php?option=com_content&amp;view=article&amp;id=94&amp;Itemid=20">มาฆบูชา เวียนเทียน
</a> <small>(6 มีนาคม 2566)</small></li>
<li><a href="/index.php?option=com_content&amp;view=article&amp;id=95&amp;Itemid=20">แข่งขันกีฬาต้านยาเสพติด
</a> <small>(11 มีนาคม 2566)</small></li>
<li><a href="/index.php?option=com_content&amp;view=article&amp;id=96&amp;Itemid=20">อบรมอาชีพสานตะกร้าพลาสติก
</a> <small>(14 มีนาคม 2566)</small></li>
<li><a href="/index.php?option=com_content&amp;view=article&amp;id=97&amp;Itemid=20">แจกจ่ายน้ำช่วงภัยแล้ง
</a> <small>(17 มีนาคม 2566)</small></li>
<li><a href="/index.php?option=com_content&amp;view=article&amp;id=98&amp;Itemid=20">ล้างตลาดสดทุกวันพุธ
</a> <small>(22 มีนาคม 2566)</small></li>
</ul>
</div><ul class="pager"><li><a href="/index.php">กลับหน้าแรก</a></li></ul></div>
<div class="footer">สงวนลิขสิทธิ์ องค์การบริหารส่วนจังหวัดเวียงสา เลขที่ ๑ ถนนมหาดไทย อำเภอเมืองเวียงสา จังหวัดเวียงสา โทร. ๐-๗๗๐๐-๙๙๑๑</div></body></html>

