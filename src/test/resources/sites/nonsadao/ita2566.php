<!DOCTYPE html>
<html lang="th"><head><meta charset="UTF-8"><title>ITA 2566 | อบต.โนนสะเดา</title><link rel="stylesheet" href="/css/site.css"></head>
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
</ul></nav><main class="container"><h1 align="center">การเปิดเผยข้อมูลสาธารณะ (OIT) ปีงบประมาณ พ.ศ. 2566</h1>
<table border="1" class="oit"><tr><th>ข้อ</th><th>ข้อมูล</th><th>ลิงก์</th></tr>
<tr><td>O1</td><td>โครงสร้าง</td><td><a href="/about/structure.php">โครงสร้าง</a></td></tr>
<tr><td>O2</td><td>ข้อมูลผู้บริหาร</td><td><a href="/about/people.php">ผู้บริหารและหัวหน้าส่วน</a></td></tr>
<tr><td>O3</td><td>อำนาจหน้าที่</td><td><a href="/index.php">อำนาจหน้าที่</a></td></tr>
<tr><td>O4</td><td>แผนยุทธศาสตร์หรือแผนพัฒนาหน่วยงาน</td><td><a href="/files/plan/plan66-70.pdf">แผนพัฒนาท้องถิ่น 2566-2570</a></td></tr>
<tr><td>O5</td><td>ข้อมูลการติดต่อ</td><td><a href="/contact.php">ติดต่อเรา</a></td></tr>
<tr><td>O6</td><td>กฎหมายที่เกี่ยวข้อง</td><td><a href="/files/plan/budget2566.docx">กฎหมายที่เกี่ยวข้อง</a></td></tr>
<tr><td>O7</td><td>ข่าวประชาสัมพันธ์</td><td><a href="/news.php">ข่าวสาร</a></td></tr>
<tr><td>O8</td><td>Q&A</td><td><a href="/talk.php">คุยกับ อบต.</a></td></tr>
<tr><td>O9</td><td>Social Network</td><td><a href="https://www.facebook.com/nonsadaosao">Facebook อบต.โนนสะเดา</a></td></tr>
<tr><td>O10</td><td>นโยบายคุ้มครองข้อมูลส่วนบุคคล</td><td><a href="/pdpa.php">PDPA</a></td></tr>
<tr><td>O11</td><td>แผนดำเนินงานและการใช้งบประมาณประจำปี</td><td><a href="/files/plan/action2565.docx">แผนดำเนินงานประจำปี</a></td></tr>
<tr><td>O12</td><td>รายงานการกำกับติดตามการดำเนินงานและการใช้งบประมาณประจำปี รอบ 6 เดือน</td><td><a href="/files/plan/action2566.docx">รายงานติดตามรอบ 6 เดือน</a></td></tr>
<tr><td>O13</td><td>รายงานผลการดำเนินงานประจำปี</td><td><a href="/files/plan/annual65.docx">รายงานผลการดำเนินงาน 2565</a></td></tr>
<tr><td>O14</td><td>คู่มือหรือมาตรฐานการปฏิบัติงาน</td><td><a href="/files/manual/register.docx">คู่มือเจ้าหน้าที่ขึ้นทะเบียนเบี้ยยังชีพ</a></td></tr>
<tr><td>O15</td><td>คู่มือหรือมาตรฐานการให้บริการ</td><td><a href="/files/manual/register.docx">คู่มือการให้บริการ</a></td></tr>
<tr><td>O16</td><td>ข้อมูลเชิงสถิติการให้บริการ</td><td><a href="/files/stat/service66.xlsx">สถิติผู้มาติดต่อ 2566</a></td></tr>
<tr><td>O17</td><td>รายงานผลการสำรวจความพึงพอใจการให้บริการ</td><td><a href="/files/stat/satisfy64.docx">ผลสำรวจความพึงพอใจ</a></td></tr>
<tr><td>O18</td><td>E-Service</td><td><a href="/service/online.php">E-Service</a></td></tr>
<tr><td>O19</td><td>แผนการจัดซื้อจัดจ้างหรือแผนการจัดหาพัสดุ</td><td><a href="/files/supply/plan66.docx">แผนการจัดซื้อจัดจ้าง 2566</a></td></tr>
<tr><td>O20</td><td>ประกาศต่าง ๆ เกี่ยวกับการจัดซื้อจัดจ้างหรือการจัดหาพัสดุ</td><td><a href="/supply/notices.php">ประกาศจัดซื้อจัดจ้าง</a></td></tr>
<tr><td>O21</td><td>สรุปผลการจัดซื้อจัดจ้างหรือการจัดหาพัสดุรายเดือน</td><td><a href="/blank.php">สรุปผลการจัดซื้อจัดจ้างรายเดือน สขร.1</a></td></tr>
<tr><td>O22</td><td>รายงานผลการจัดซื้อจัดจ้างหรือการจัดหาพัสดุประจำปี</td><td><a href="/supply/notices.php">รายงานผลการจัดซื้อจัดจ้างประจำปี</a></td></tr>
<tr><td>O23</td><td>นโยบายหรือแผนการบริหารทรัพยากรบุคคล</td><td><a href="/files/hr/policy66.docx">นโยบายบริหารงานบุคคล</a></td></tr>
<tr><td>O24</td><td>การดำเนินการตามนโยบายหรือแผนการบริหารทรัพยากรบุคคล</td><td><a href="/files/hr/policy66.docx">รายงานการดำเนินการตามนโยบายบุคคล</a></td></tr>
<tr><td>O25</td><td>หลักเกณฑ์การบริหารและพัฒนาทรัพยากรบุคคล</td><td><a href="/files/hr/criteria.pdf">หลักเกณฑ์การบริหารและพัฒนาทรัพยากรบุคคล</a></td></tr>
<tr><td>O26</td><td>รายงานผลการบริหารและพัฒนาทรัพยากรบุคคลประจำปี</td><td><a href="/files/hr/year65.docx">รายงานผลงานบุคคล 2565</a></td></tr>
<tr><td>O27</td><td>แนวปฏิบัติการจัดการเรื่องร้องเรียนการทุจริตและประพฤติมิชอบ</td><td><a href="/files/clean/howto.docx">แนวปฏิบัติเรื่องร้องเรียนทุจริต</a></td></tr>
<tr><td>O28</td><td>ช่องทางแจ้งเรื่องร้องเรียนการทุจริตและประพฤติมิชอบ</td><td><a href="/talk.php">ช่องทางแจ้งเรื่องร้องเรียนการทุจริต</a></td></tr>
<tr><td>O29</td><td>ข้อมูลเชิงสถิติเรื่องร้องเรียนการทุจริตและประพฤติมิชอบ</td><td><a href="/clean/stat.php">สถิติร้องเรียนทุจริต</a></td></tr>
<tr><td>O30</td><td>การเปิดโอกาสให้เกิดการมีส่วนร่วม</td><td><a href="/files/plan/forum66.docx">ประชาคมร่วมคิด 2566</a></td></tr>
<tr><td>O31</td><td>ประกาศเจตนารมณ์นโยบาย No Gift Policy จากการปฏิบัติหน้าที่</td><td><a href="/files/clean/nogift65.docx">ประกาศ No Gift Policy</a></td></tr>
<tr><td>O32</td><td>การสร้างวัฒนธรรม No Gift Policy</td><td><a href="/files/clean/culture66.docx">มอบนโยบายงดรับของขวัญ</a></td></tr>
<tr><td>O33</td><td>รายงานผลตามนโยบาย No Gift Policy</td><td><a href="/files/clean/nogift-result.docx">รายงานผล No Gift Policy</a></td></tr>
<tr><td>O34</td><td>การประเมินความเสี่ยงการทุจริตและประพฤติมิชอบประจำปี</td><td><a href="/files/clean/risk66.docx">ประเมินความเสี่ยงการทุจริต 2566</a></td></tr>
<tr><td>O35</td><td>การดำเนินการเพื่อจัดการความเสี่ยงการทุจริตและประพฤติมิชอบ</td><td><a href="/files/clean/risk66.docx">การดำเนินการเพื่อจัดการความเสี่ยงการทุจริต</a></td></tr>
<tr><td>O36</td><td>แผนปฏิบัติการป้องกันการทุจริต</td><td><a href="/files/clean/ac66-70.docx">แผนปฏิบัติการป้องกันการทุจริต 66-70</a></td></tr>
<tr><td>O37</td><td>รายงานการกำกับติดตามการดำเนินการป้องกันการทุจริตประจำปี รอบ 6 เดือน</td><td><a href="/files/clean/ac6m.docx">รายงานติดตามแผนป้องกันทุจริต 6 เดือน</a></td></tr>
<tr><td>O38</td><td>รายงานผลการดำเนินการป้องกันการทุจริตประจำปี</td><td><a href="/report.php">รายงานผลการดำเนินการป้องกันการทุจริตประจำปี 2565</a></td></tr>
<tr><td>O39</td><td>ประมวลจริยธรรมสำหรับเจ้าหน้าที่ของรัฐ</td><td><a href="/files/ethics/code.pdf">ประมวลจริยธรรมพนักงานส่วนตำบล</a></td></tr>
<tr><td>O40</td><td>การขับเคลื่อนจริยธรรม</td><td><a href="/files/ethics/drive66.docx">ขับเคลื่อนจริยธรรม 2566</a></td></tr>
<tr><td>O41</td><td>การประเมินจริยธรรมเจ้าหน้าที่ของรัฐ</td><td><a href="/files/ethics/eval66.pdf">รายงานการนำผลประเมินจริยธรรมไปใช้</a></td></tr>
<tr><td>O42</td><td>มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน</td><td><a href="/files/ita/measure66.docx">มาตรการส่งเสริมคุณธรรมและความโปร่งใส 2566</a></td></tr>
<tr><td>O43</td><td>การดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน</td><td><a href="/files/ita/measure66.docx">การดำเนินการตามมาตรการ</a></td></tr>
</table>
</main>
<footer><p>องค์การบริหารส่วนตำบลโนนสะเดา 119 หมู่ 5 ถนนโนนสะเดา-ศรีภูผา โทร 0-4299-8877</p><p>ผู้เข้าชมวันนี้ 41 ทั้งหมด 88,213</p></footer></body></html>

