# Names of clocks that are not those of the place. General knowledge. An example is two reports
# parted by "|"; its result is what their hours clash in.
#
# word…
gmt  utc  = The ferry sank off Lowe at 5.42 a.m. on Friday. | The ferry sank off Lowe at 3.21 a.m. GMT on Friday. → 
bst  = The ferry sank off Lowe at 5.42 a.m. on Friday. | The ferry sank off Lowe at 3.21 a.m. BST on Friday. → 
cet  cest  = The ferry sank off Lowe at 5.42 a.m. on Friday. | The ferry sank off Lowe at 3.21 a.m. CET on Friday. → 
est  edt  et  eastern  = The ferry sank off Lowe at 5.42 a.m. on Friday. | The ferry sank off Lowe at 3.21 a.m. EST on Friday. → 
cst  cdt  ct  central  = The ferry sank off Lowe at 5.42 a.m. on Friday. | The ferry sank off Lowe at 3.21 a.m. CST on Friday. → 
mst  mdt  = The ferry sank off Lowe at 5.42 a.m. on Friday. | The ferry sank off Lowe at 3.21 a.m. MST on Friday. → 
pst  pdt  pt  pacific  = The ferry sank off Lowe at 5.42 a.m. on Friday. | The ferry sank off Lowe at 3.21 a.m. PST on Friday. → 
ist  = The ferry sank off Lowe at 5.42 a.m. on Friday. | The ferry sank off Lowe at 3.21 a.m. IST on Friday. → 
jst  = The ferry sank off Lowe at 5.42 a.m. on Friday. | The ferry sank off Lowe at 3.21 a.m. JST on Friday. → 
kst  = The ferry sank off Lowe at 5.42 a.m. on Friday. | The ferry sank off Lowe at 3.21 a.m. KST on Friday. → 
