# Source: general knowledge of physics; the base quantities are those of the SI (see below).
# Dimensions: name and vector of exponents over the base quantities of the SI (BIPM, SI
# Brochure, 9th edition 2019, table 2): L length, M mass, T time, I electric current,
# Θ temperature, N amount of substance, J luminous intensity; and D for data, which the SI has not.
# "1" is a number. Dimensions of one vector are still two things: a torque is no energy, a
# becquerel no hertz; figures are compared within a dimension only. Money has no vector:
# every currency is a dimension of its own.
length  L  = It was 5 nanometres then. → 5 nanometre
area  L^2  = It was 5 square centimetres then. → 5 square_centimetre
volume  L^3  = It was 5 millilitres then. → 5 millilitre
mass  M  = It was 5 nanograms then. → 5 nanogram
time  T  = It was 5 nanoseconds then. → 5 nanosecond
speed  L_T^-1  = It was 5 metre per second then. → 5 metre_per_second
speed_ratio  1  = It flew at Mach 5 then. → 5 mach
temperature  Θ  = It was 5 degrees Celsius then. → 5 degree_celsius
angle  1  = It was 5 degrees then. → 5 degree
ratio  1  = It was 5 percent then. → 5 percent
ratio_change  1  = It was 5 percentage points then. → 5 percentage_point
energy  M_L^2_T^-2  = It was 5 joules then. → 5 joule
power  M_L^2_T^-3  = It was 5 milliwatts then. → 5 milliwatt
force  M_L_T^-2  = It was 5 newtons then. → 5 newton
pressure  M_L^-1_T^-2  = It was 5 pascals then. → 5 pascal
data  D  = It was 5 bits then. → 5 bit
data_rate  D_T^-1  = It was 5 bits per second then. → 5 bit_per_second
frequency  T^-1  = It was 5 hertz then. → 5 hertz
voltage  M_L^2_T^-3_I^-1  = It was 5 volts then. → 5 volt
current  I  = It was 5 amperes then. → 5 ampere
charge  I_T  = It was 5 amp hours then. → 5 ampere_hour
resistance  M_L^2_T^-3_I^-2  = It was 5 ohms then. → 5 ohm
sound_level  1  = It was 5 decibels then. → 5 decibel
light  J  = It was 5 lumens then. → 5 lumen
illuminance  J_L^-2  = It was 5 lux then. → 5 lux
intensity  J  = It was 5 candelas then. → 5 candela
dose  L^2_T^-2  = It was 5 sieverts then. → 5 sievert
absorbed_dose  L^2_T^-2  = It was 5 grays then. → 5 gray
activity  T^-1  = It was 5 becquerels then. → 5 becquerel
image  1  = It was 5 megapixels then. → 5 megapixel
acceleration  L_T^-2  = It was 5 Gs then. → 5 g_force
amount  N  = It was 5 moles then. → 5 mole
density  M_L^-3  = It was 5 micrograms per cubic metre then. → 5 microgram_per_cubic_metre
flow  L^3_T^-1  = It was 5 cubic metres per second then. → 5 cubic_metre_per_second
magnitude  1  = The quake had a magnitude of 5 then. → 5 magnitude
containers  1  = It was 5 TEU then. → 5 twenty_foot_container
work_time  T  = It was 5 person hours then. → 5 person_hour
torque  M_L^2_T^-2  = It was 5 newton metres then. → 5 newton_metre
computing  T^-1  = It was 5 gigaflops then. → 5 gigaflop
capacitance  M^-1_L^-2_T^4_I^2  = It was 5 farads then. → 5 farad
magnetic_field  M_T^-2_I^-1  = It was 5 teslas then. → 5 tesla
apparent_power  M_L^2_T^-3  = It was 5 kilovolt amperes then. → 5 kilovolt_ampere
luminance  J_L^-2  = It was 5 nits then. → 5 nit
exposure  I_T_M^-1  = It was 5 roentgens then. → 5 roentgen
dose_rate  L^2_T^-3  = It was 5 microsieverts an hour then. → 5 microsievert_per_hour
activity_density  T^-1_L^-3  = It was 5 becquerels per liter then. → 5 becquerel_per_litre
specific_activity  T^-1_M^-1  = It was 5 becquerels per kilo then. → 5 becquerel_per_kilogram
concentration  N_L^-3  = It was 5 millimoles per liter then. → 5 millimole_per_litre
fuel_economy  L^-2  = It was 5 miles to the gallon then. → 5 mile_per_us_gallon
linear_density  M_L^-1  = It was 5 grams per kilometer then. → 5 gram_per_kilometre
area_density  M_L^-2  = It was 5 tonnes a hectare then. → 5 tonne_per_hectare
yield  L  = It was 5 bushels an acre then. → 5 bushel_per_acre
irradiance  M_T^-3  = It was 5 watts per square meter then. → 5 watt_per_square_metre
acidity  1  = It had a pH of 5 then. → 5 ph
