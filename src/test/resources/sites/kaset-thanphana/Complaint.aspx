<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN">
<HTML><HEAD><META http-equiv="Content-Type" content="text/html; charset=tis-620"><TITLE>สำนักงานเกษตรจังหวัดธารพนา</TITLE><META name="GENERATOR" content="Microsoft Visual Studio .NET 7.1"></HEAD>
<BODY bgcolor="#E8F5D8" topmargin="0"><form name="aspnetForm" method="post" action="Default.aspx" id="aspnetForm"><input type="hidden" name="__EVENTTARGET" value=""><input type="hidden" name="__VIEWSTATE" value="/wEPDwUKMTY1NDU2MTA1Mg9kFgJmD2QWAgIDD2QWAgIBDw8WAh4EVGV4dAUF">
<TABLE width="980" align="center" border="0" cellpadding="0" cellspacing="0" bgcolor="#FFFFFF"><TR><TD colspan="2"><IMG src="/images/banner-ita.svg" alt="สำนักงานเกษตรจังหวัดธารพนา กรมส่งเสริมการเกษตร"></TD></TR>
<TR valign="top"><TD width="200" bgcolor="#D5EBB5"><TABLE width="100%">
<tr><td bgcolor="#3B7A1E"><font color="#FFFFFF"><b>เมนูหลัก</b></font></td></tr>
<tr><td>&nbsp;<img src="/images/logo.svg" width="9" height="9" alt=""> <a href="/Default.aspx">หน้าแรก</a></td></tr>
<tr><td>&nbsp;<img src="/images/logo.svg" width="9" height="9" alt=""> <a href="/Content.aspx?id=1">โครงสร้าง</a></td></tr>
<tr><td>&nbsp;<img src="/images/logo.svg" width="9" height="9" alt=""> <a href="/Content.aspx?id=2">บุคลากร</a></td></tr>
<tr><td>&nbsp;<img src="/images/logo.svg" width="9" height="9" alt=""> <a href="/Content.aspx?id=3">ภารกิจ</a></td></tr>
<tr><td>&nbsp;<img src="/images/logo.svg" width="9" height="9" alt=""> <a href="/Content.aspx?id=6">กฎหมาย</a></td></tr>
<tr><td>&nbsp;<img src="/images/logo.svg" width="9" height="9" alt=""> <a href="/NewsAll.aspx">ข่าวทั้งหมด</a></td></tr>
<tr><td>&nbsp;<img src="/images/logo.svg" width="9" height="9" alt=""> <a href="/Content.aspx?id=30">แผนและรายงาน</a></td></tr>
<tr><td>&nbsp;<img src="/images/logo.svg" width="9" height="9" alt=""> <a href="/Content.aspx?id=20">งานพัสดุ</a></td></tr>
<tr><td>&nbsp;<img src="/images/logo.svg" width="9" height="9" alt=""> <a href="/Content.aspx?id=21">งานบุคลากร</a></td></tr>
<tr><td>&nbsp;<img src="/images/logo.svg" width="9" height="9" alt=""> <a href="/Content.aspx?id=22">ป้องกันการทุจริต</a></td></tr>
<tr><td>&nbsp;<img src="/images/logo.svg" width="9" height="9" alt=""> <a href="/Content.aspx?id=23">จริยธรรม</a></td></tr>
<tr><td bgcolor="#3B7A1E"><font color="#FFFFFF"><b>บริการ</b></font></td></tr>
<tr><td>&nbsp;<img src="/images/logo.svg" width="9" height="9" alt=""> <a href="/Content.aspx?id=31">คู่มือ</a></td></tr>
<tr><td>&nbsp;<img src="/images/logo.svg" width="9" height="9" alt=""> <a href="/Content.aspx?id=32">ข้อมูลสถิติ</a></td></tr>
<tr><td>&nbsp;<img src="/images/logo.svg" width="9" height="9" alt=""> <a href="/Content.aspx?id=33">ความพึงพอใจ</a></td></tr>
<tr><td>&nbsp;<img src="/images/logo.svg" width="9" height="9" alt=""> <a href="/Content.aspx?id=34">บริการออนไลน์</a></td></tr>
<tr><td>&nbsp;<img src="/images/logo.svg" width="9" height="9" alt=""> <a href="/Complaint.aspx">ร้องเรียนร้องทุกข์</a></td></tr>
<tr><td>&nbsp;<img src="/images/logo.svg" width="9" height="9" alt=""> <a href="/Webboard.aspx">กระดานถามตอบ</a></td></tr>
<tr><td>&nbsp;<img src="/images/logo.svg" width="9" height="9" alt=""> <a href="/Content.aspx?id=69">องค์ความรู้</a></td></tr>
<tr><td>&nbsp;<img src="/images/logo.svg" width="9" height="9" alt=""> <a href="/Content.aspx?id=10">PDPA</a></td></tr>
<tr><td>&nbsp;<img src="/images/logo.svg" width="9" height="9" alt=""> <a href="/Content.aspx?id=5">ติดต่อเรา</a></td></tr>
<tr><td bgcolor="#3B7A1E"><font color="#FFFFFF"><b>ITA</b></font></td></tr>
<tr><td>&nbsp;<img src="/images/logo.svg" width="9" height="9" alt=""> <a href="/ITA.aspx?year=2567">OIT 2567</a></td></tr>
<tr><td>&nbsp;<img src="/images/logo.svg" width="9" height="9" alt=""> <a href="/ITA.aspx?year=2566">OIT 2566</a></td></tr>
<tr><td>&nbsp;<img src="/images/logo.svg" width="9" height="9" alt=""> <a href="/ITA.aspx?year=2565">OIT 2565</a></td></tr>
</TABLE></TD><TD width="780"><p><b>ศูนย์รับเรื่องร้องเรียนร้องทุกข์ด้านการเกษตร</b></p>
<form method="post" action="/Complaint.aspx"><input name="ctl00$name"><textarea name="ctl00$detail"></textarea><input type="submit" value="ส่งเรื่อง"></form>
<p>เรื่องภัยแล้ง ศัตรูพืชระบาด ปัจจัยการผลิตไม่ได้คุณภาพ แจ้งได้ที่นี่</p>
<p>แจ้งเบาะแสการทุจริตต่อ <a href="https://www.nacc.example/hotline">สำนักงาน ป.ป.ช.</a> สายด่วน 1205</p>
</TD></TR>
<TR><TD colspan="2" align="center" bgcolor="#3B7A1E"><font color="#FFFFFF" size="1">สำนักงานเกษตรจังหวัดธารพนา โทร 0-5499-0100 | <a href="https://www.facebook.com/kaset.thanphana">Facebook</a> | <a href="https://line.me/R/ti/p/@thanphana-kaset">LINE</a> | ผู้เข้าชม 0091823</font></TD></TR></TABLE></form></BODY></HTML>

