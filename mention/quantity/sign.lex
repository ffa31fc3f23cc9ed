# Own work. How units are written beside a number: the unit, its sign in a row of figures, in a
# worked sum, where a figure is not told by its place in a table ("185 km/h", "100 kn"
# and "100 knots"), and where that stands: behind a space if nothing is said, tight
# behind the number, before it, or bare, where a sum names no unit. "-" is no sign.
# The wish is what stands in a sum and in a row.
# Source: the SI Brochure, ISO 4217, and the use of news agencies.
kilometre  km  km  = 9 kilometre → 9 km; km
metre  m  m  = 9 metre → 9 m; m
centimetre  cm  cm  = 9 centimetre → 9 cm; cm
millimetre  mm  mm  = 9 millimetre → 9 mm; mm
mile  mi  mi  = 9 mile → 9 mi; mi
nautical_mile  -  nmi  = 9 nautical_mile → 9 nmi; nautical mile
foot  ft  ft  = 9 foot → 9 ft; ft
inch  in  in  = 9 inch → 9 in; in
yard  yd  yd  = 9 yard → 9 yd; yd
square_kilometre  km2  km²  = 9 square_kilometre → 9 km²; km2
square_metre  -  m²  = 9 square_metre → 9 m²; square metre
square_mile  sq_mi  sq_mi  = 9 square_mile → 9 sq mi; sq mi
square_foot  -  sq_ft  = 9 square_foot → 9 sq ft; square foot
hectare  ha  ha  = 9 hectare → 9 ha; ha
acre  -  acres  = 9 acre → 9 acres; acre
litre  -  L  = 9 litre → 9 L; litre
us_gallon  -  gal  = 9 us_gallon → 9 gal; us gallon
cubic_metre  -  m³  = 9 cubic_metre → 9 m³; cubic metre
kilogram  kg  kg  = 9 kilogram → 9 kg; kg
gram  g  g  = 9 gram → 9 g; g
tonne  t  t  = 9 tonne → 9 t; t
short_ton  -  tons  = 9 short_ton → 9 tons; short ton
pound  -  lb  = 9 pound → 9 lb; pound
ounce  -  oz  = 9 ounce → 9 oz; ounce
second  s  s  = 9 second → 9 s; s
minute  min  min  = 9 minute → 9 min; min
hour  h  h  = 9 hour → 9 h; h
day  d  days  = 9 day → 9 days; d
week  -  weeks  = 9 week → 9 weeks; week
month  -  months  = 9 month → 9 months; month
year  -  years  = 9 year → 9 years; year
kilometre_per_hour  km/h  km/h  = 9 kilometre_per_hour → 9 km/h; km/h
mile_per_hour  mph  mph  = 9 mile_per_hour → 9 mph; mph
metre_per_second  -  m/s  = 9 metre_per_second → 9 m/s; metre per second
kilometre_per_second  -  km/s  = 9 kilometre_per_second → 9 km/s; kilometre per second
knot  kn  knots  = 9 knot → 9 knots; kn
degree_celsius  -  °C  = 9 degree_celsius → 9 °C; degree celsius
degree_fahrenheit  -  °F  = 9 degree_fahrenheit → 9 °F; degree fahrenheit
hectopascal  -  hPa  = 9 hectopascal → 9 hPa; hectopascal
millibar  -  mb  = 9 millibar → 9 mb; millibar
percent  %  %  tight  = 9 percent → 9%; %
permille  -  ‰  tight  = 9 permille → 9‰; permille
percentage_point  -  points  = 9 percentage_point → 9 points; percentage point
basis_point  -  basis_points  = 9 basis_point → 9 basis points; basis point
fraction  -  -  bare  = 9 fraction → 9; fraction
us_dollar  USD  $  before  = 9 us_dollar → $9; USD
euro  EUR  €  before  = 9 euro → €9; EUR
pound_sterling  GBP  £  before  = 9 pound_sterling → £9; GBP
penny_sterling  -  p  tight  = 9 penny_sterling → 9p; penny sterling
yen  -  ¥  before  = 9 yen → ¥9; yen
