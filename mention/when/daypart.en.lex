# Parts of a day: word, TIMEX3 code (TimeML 1.2.1), and whether it is a moment.
# General knowledge.

morning     TMO     part  = The ferry sank on Monday morning. → [Monday morning] 2024-11-04TMO
mornings    TMO     many  = The market opens on Monday mornings. → [Monday mornings] XXXX-WXX-1TMO
afternoon   TAF     part  = The ferry sank on Monday afternoon. → [Monday afternoon] 2024-11-04TAF
afternoons  TAF     many  = The market opens on Monday afternoons. → [Monday afternoons] XXXX-WXX-1TAF
evening     TEV     part  = The ferry sank on Monday evening. → [Monday evening] 2024-11-04TEV
evenings    TEV     many  = The market opens on Monday evenings. → [Monday evenings] XXXX-WXX-1TEV
night       TNI     part  = The ferry sank on Monday night. → [Monday night] 2024-11-04TNI
nights      TNI     many  = The market opens on Monday nights. → [Monday nights] XXXX-WXX-1TNI
lunchtime   TMI     part  = The ferry sank on Monday lunchtime. → [Monday lunchtime] 2024-11-04TMI
dawn        TMO     part  = The ferry sank at Monday dawn. → [Monday dawn] 2024-11-04TMO
noon        T12:00  moment  = The ferry sank at noon on Monday. → [noon on Monday] 2024-11-04T12:00
midday      T12:00  moment  = The ferry sank at midday on Monday. → [midday on Monday] 2024-11-04T12:00
midnight    T24:00  moment  = The ferry sank at midnight on Monday. → [midnight on Monday] 2024-11-04T24:00
