package figure

import (
	"fmt"
	"math/big"
	"strings"
)

// number returns a decimal in the form of quantity.value.
func number(s string) string {
	r, ok := new(big.Rat).SetString(s)
	if !ok {
		return s
	}
	f, _ := r.Float64()
	return fmt.Sprintf("%.6g", f)
}

// ours maps the names of units in the suites, in lower case and the singular, to ours if
// they differ.
var ours = func() map[string]string {
	m := map[string]string{}
	for _, l := range strings.Split(strings.TrimSpace(`
meter metre
kilometer kilometre
centimeter centimetre
millimeter millimetre
square_meter square_metre
square_kilometer square_kilometre
cubic_meter cubic_metre
kilometer_per_hour kilometre_per_hour
feet foot
inche inch
liter litre
milliliter millilitre
gallon us_gallon
quart us_quart
pint us_pint
barrel oil_barrel
pound-mas pound
lb pound
ton short_ton
metric_ton tonne
f degree_fahrenheit
fahrenheit degree_fahrenheit
c degree_celsius
celsius degree_celsius
degree_celsiu degree_celsius
degree_angle degree
percentage percent
dollar us_dollar
usd us_dollar
united_states_dollar us_dollar
eur euro
gbp pound_sterling
british_pound pound_sterling
jpy yen
japanese_yen yen
chinese_yuan yuan
cny yuan
chf swiss_franc
inr indian_rupee
sar saudi_riyal
myr ringgit
egp egyptian_pound
aud australian_dollar
cad canadian_dollar
nzd new_zealand_dollar
sgd singapore_dollar
hkd hong_kong_dollar
vnd dong
idr rupiah
krw won
bgn lev
mnt tugrik
qar qatari_riyal
aed uae_dirham
kwd kuwaiti_dinar
jod jordanian_dinar
lbp lebanese_pound
il shekel
rial iranian_rial
uah hryvnia
rub russian_rouble
celsiu degree_celsius
m metre
`), "\n") {
		name, our, _ := strings.Cut(l, " ")
		m[name] = our
	}
	for _, none := range []string{"dimensionles", "unnamed", "<nil>"} {
		m[none] = ""
	}
	return m
}()

// unit returns our name for a unit of a suite.
func unit(s string) string {
	s = strings.TrimSuffix(strings.ReplaceAll(strings.ToLower(strings.TrimSpace(s)), " ", "_"), "s")
	if our, ok := ours[s]; ok {
		return our
	}
	return s
}

// duration parses a TIMEX3 duration of one unit, such as "P3D" or "PT90M".
func duration(timex string) (quantity, bool) {
	s, ok := strings.CutPrefix(timex, "P")
	s, clock := strings.CutPrefix(s, "T")
	if !ok || len(s) < 2 {
		return quantity{}, false
	}
	u := map[byte]string{'Y': "year", 'M': "month", 'W': "week", 'D': "day"}[s[len(s)-1]]
	if clock {
		u = map[byte]string{'H': "hour", 'M': "minute", 'S': "second"}[s[len(s)-1]]
	}
	if _, ok := new(big.Rat).SetString(s[:len(s)-1]); !ok || u == "" {
		return quantity{}, false
	}
	return quantity{number(s[:len(s)-1]), u}, true
}

// constructor parses the expected value of a test of Duckling, such as "simple Kilometre 3",
// "NumeralValue 33" or "DurationData 2 Hour".
func constructor(hs string) (quantity, bool) {
	f := strings.FieldsFunc(hs, func(r rune) bool { return r == ' ' || r == '(' || r == ')' })
	switch {
	case len(f) >= 3 && f[0] == "simple":
		return quantity{number(f[2]), unit(f[1])}, true
	case len(f) >= 2 && f[0] == "NumeralValue":
		return quantity{number(f[1]), ""}, true
	case len(f) >= 3 && f[0] == "DurationData":
		return quantity{number(f[1]), unit(f[2])}, true
	}
	return quantity{}, false
}
