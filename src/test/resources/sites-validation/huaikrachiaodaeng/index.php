<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN">
<HTML><HEAD><META http-equiv="Content-Type" content="text/html; charset=tis-620"><TITLE>:: อบต.ห้วยกระเจียวแดง ::</TITLE>
<STYLE type="text/css">body,td,th{font-family:Tahoma,"MS Sans Serif";font-size:13px;} .mh{background:#A3182E;color:#FFFFFF;font-weight:bold;padding:4px;} .mn{background:#FFF7F7;padding:3px;border-bottom:1px dotted #DDA0A0;} .mn a{text-decoration:none;color:#55000F;} .tb{background:#E9A0AC;padding:4px;color:#55000F;} .tx{padding:8px;line-height:1.6;}</STYLE></HEAD>
<BODY bgcolor="#F0E2E2" topmargin="0"><CENTER><TABLE width="960" border="0" cellpadding="0" cellspacing="0" bgcolor="#FFFFFF"><TR><TD colspan="2"><TABLE width="100%" border="0"><TR><TD width="120"><img src="/images/logo.svg" width="110" height="40" alt=""></TD><TD><FONT size="5" color="#A3182E"><B>องค์การบริหารส่วนตำบลห้วยกระเจียวแดง</B></FONT><BR>อ.ทุ่งพระเพลิง จ.พนาลัย</TD></TR></TABLE></TD></TR>
<TR valign="top"><TD width="200"><TABLE width="100%" border="0" cellspacing="1" cellpadding="0">
<tr><td class="mh">เมนูหลัก</td></tr>
<tr><td class="mn">&#8226; <a href="/index.php">หน้าแรก</a></td></tr>
<tr><td class="mn">&#8226; <a href="/index.php?name=page&amp;id=1">ประวัติตำบล</a></td></tr>
<tr><td class="mn">&#8226; <a href="/index.php?name=page&amp;id=2">สภาพทั่วไป</a></td></tr>
<tr><td class="mn">&#8226; <a href="/index.php?name=page&amp;id=3">ผังการแบ่งงาน</a></td></tr>
<tr><td class="mn">&#8226; <a href="/index.php?name=page&amp;id=4">ทีมผู้บริหาร</a></td></tr>
<tr><td class="mn">&#8226; <a href="/index.php?name=page&amp;id=5">ข้าราชการของเรา</a></td></tr>
<tr><td class="mn">&#8226; <a href="/index.php?name=page&amp;id=6">อบต. ทำอะไรได้บ้าง</a></td></tr>
<tr><td class="mn">&#8226; <a href="/index.php?name=page&amp;id=7">ติดต่อ อบต.</a></td></tr>
<tr><td class="mh">ข่าวสาร</td></tr>
<tr><td class="mn">&#8226; <a href="/index.php?name=news&amp;cat=1">ข่าวประชาสัมพันธ์</a></td></tr>
<tr><td class="mn">&#8226; <a href="/index.php?name=news&amp;cat=2">ภาพกิจกรรม</a></td></tr>
<tr><td class="mn">&#8226; <a href="/index.php?name=news&amp;cat=3">ซื้อจ้าง/ประมูล</a></td></tr>
<tr><td class="mn">&#8226; <a href="/index.php?name=news&amp;cat=4">ประกาศ คำสั่ง</a></td></tr>
<tr><td class="mh">ดาวน์โหลด</td></tr>
<tr><td class="mn">&#8226; <a href="/index.php?name=download&amp;cat=1">แผนงานและงบประมาณ</a></td></tr>
<tr><td class="mn">&#8226; <a href="/index.php?name=download&amp;cat=2">การคลัง พัสดุ</a></td></tr>
<tr><td class="mn">&#8226; <a href="/index.php?name=download&amp;cat=3">งานบุคคล</a></td></tr>
<tr><td class="mn">&#8226; <a href="/index.php?name=download&amp;cat=4">แบบฟอร์มคำร้อง</a></td></tr>
<tr><td class="mn">&#8226; <a href="/index.php?name=download&amp;cat=5">รายงานต่าง ๆ</a></td></tr>
<tr><td class="mn">&#8226; <a href="/index.php?name=download&amp;cat=6">งานโปร่งใส ซื่อสัตย์</a></td></tr>
<tr><td class="mn">&#8226; <a href="/index.php?name=download&amp;cat=7">กฎหมาย ระเบียบ</a></td></tr>
<tr><td class="mh">ชาวบ้านถามมา</td></tr>
<tr><td class="mn">&#8226; <a href="/index.php?name=webboard">กระดานพูดคุย</a></td></tr>
<tr><td class="mn">&#8226; <a href="/index.php?name=page&amp;id=8">เตรียมอะไรมาบ้าง</a></td></tr>
<tr><td class="mn">&#8226; <a href="/index.php?name=complaint">แจ้งความเดือดร้อน</a></td></tr>
<tr><td class="mn">&#8226; <a href="/index.php?name=corrupt">แจ้งเจ้าหน้าที่ทุจริต</a></td></tr>
<tr><td class="mh">เว็บน่าสนใจ</td></tr>
<tr><td class="mn">&#8226; <a href="http://www.dla.go.th/">กรมส่งเสริมการปกครองท้องถิ่น</a></td></tr>
<tr><td class="mn">&#8226; <a href="https://www.facebook.com/dla.go.th/">เฟซบุ๊ก สถ.</a></td></tr>
</TABLE></TD><TD width="760"><TABLE width="100%" border="0" cellpadding="4"><TR><TD><table width="100%" border="0"><tr><td class="tb"><b>&nbsp;ยินดีต้อนรับ</b></td></tr><tr><td class="tx"><marquee>อบต.ห้วยกระเจียวแดง ยินดีต้อนรับ ถนนดี มีน้ำใช้ ไร้โรคภัย ใส่ใจคนทุกวัย</marquee></td></tr></table><table width="100%" border="0"><tr><td class="tb"><b>&nbsp;ข่าวล่าสุด</b></td></tr><tr><td><table width="98%"><tr><td width="18">&raquo;</td><td><a href="/index.php?name=news&amp;file=readnews&amp;id=412">น้ำประปาหมู่ ๓ หยุดไหลชั่วคราว</a></td><td width="90"><font size="1">๙ พ.ค. ๖๖</font></td></tr><tr><td width="18">&raquo;</td><td><a href="/index.php?name=news&amp;file=readnews&amp;id=405">ส่งมอบบ้านคนพิการ ม.๖</a></td><td width="90"><font size="1">๒๘ เม.ย. ๖๖</font></td></tr><tr><td width="18">&raquo;</td><td><a href="/index.php?name=news&amp;file=readnews&amp;id=398">ผลตรวจน้ำดื่ม ๕ หมู่บ้าน</a></td><td width="90"><font size="1">๑๗ เม.ย. ๖๖</font></td></tr><tr><td width="18">&raquo;</td><td><a href="/index.php?name=news&amp;file=readnews&amp;id=391">เรื่องไม่รับของขวัญ รายงานให้ทราบ</a></td><td width="90"><font size="1">๑๐ เม.ย. ๖๖</font></td></tr><tr><td width="18">&raquo;</td><td><a href="/index.php?name=news&amp;file=readnews&amp;id=384">สอบราคาจ้างทำถนน คสล. ม.๗ สายนาดอน</a></td><td width="90"><font size="1">๓ เม.ย. ๖๖</font></td></tr><tr><td width="18">&raquo;</td><td><a href="/index.php?name=news&amp;file=readnews&amp;id=377">พนักงานจ้างอบรมการใช้โปรแกรมสำนักงาน</a></td><td width="90"><font size="1">๒๔ มี.ค. ๖๖</font></td></tr><tr><td width="18">&raquo;</td><td><a href="/index.php?name=news&amp;file=readnews&amp;id=369">ผู้ชนะเสนอราคา ซื้อเครื่องสูบน้ำ</a></td><td width="90"><font size="1">๘ มี.ค. ๖๖</font></td></tr></table><div align="right"><a href="/index.php?name=news">อ่านทั้งหมด</a></div></td></tr><tr><td class="tb"><b>&nbsp;เอกสารมาใหม่</b></td></tr><tr><td><table width="98%"><tr><td>- สขร. มี.ค. ๖๖</td><td><a href="/data/files/สขร.1%20มี.ค.66.xlsx"><img src="/images/logo.svg" width="34" height="14" alt="xlsx" border="0"></a></td></tr><tr><td>- เข้าวัดฟังธรรม มี.ค. ๖๖</td><td><a href="/data/files/g_660320_train.docx"><img src="/images/logo.svg" width="34" height="14" alt="docx" border="0"></a></td></tr><tr><td>- ผลประเมินความประพฤติ รอบ ๑/๖๖</td><td><a href="/data/files/h_660412.pdf"><img src="/images/logo.svg" width="34" height="14" alt="pdf" border="0"></a></td></tr><tr><td>- คะแนนคุณธรรมปีที่แล้วกับสิ่งที่จะแก้</td><td><a href="/data/files/g_660131_ita.pdf"><img src="/images/logo.svg" width="34" height="14" alt="pdf" border="0"></a></td></tr></table></td></tr></table>
</TD></TR></TABLE></TD></TR>
<TR><TD colspan="2" align="center" bgcolor="#A3182E"><FONT color="#FFFFFF" size="1">อบต.ห้วยกระเจียวแดง ๗๗ ม.๑ ต.ห้วยกระเจียวแดง อ.ทุ่งพระเพลิง จ.พนาลัย โทร ๐-๔๘๗๙-๓๐๐๑ | ผู้ชมครั้งที่ ๔๘๒๑๗</FONT></TD></TR></TABLE></CENTER></BODY></HTML>

