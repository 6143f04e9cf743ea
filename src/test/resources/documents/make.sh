#!/usr/bin/env bash
# Makes the documents of this folder from source/ with LibreOffice (and fonts-thai-tlwg). Run it in this folder.
set -eu
cd "$(dirname "$0")"
profile=$(mktemp -d)
trap 'rm -rf "$profile"' EXIT
office() { soffice -env:UserInstallation="file://$profile" --headless --convert-to "$1" --infilter="$2" --outdir "${4:-.}" "$3" >/dev/null 2>&1; }

office "odt:writer8" "HTML (StarWriter)" source/announcement.html
for to in "docx:MS Word 2007 XML" "doc:MS Word 97" "rtf:Rich Text Format" "pdf:writer_pdf_Export"; do
  office "$to" writer8 announcement.odt
done
office "ods:calc8" "HTML (StarCalc)" source/spending.html
for to in "xlsx:Calc MS Excel 2007 XML" "xls:MS Excel 97" "pdf:calc_pdf_Export"; do
  office "$to" calc8 spending.ods
done
for to in "odp:impress8" "pptx:Impress MS PowerPoint 2007 XML" "ppt:MS PowerPoint 97"; do
  office "$to" "OpenDocument Presentation Flat XML" source/slides.fodp
done
for form in form letter; do
  office "doc:MS Word 97" "HTML (StarWriter)" source/$form.html forms
done
iconv -f UTF-8 -t TIS-620 source/announcement.txt > announcement-874.txt
ls -l
