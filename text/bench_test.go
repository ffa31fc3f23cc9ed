package text

import (
	"strings"
	"testing"
)

// news is an invented report of some 4 KB.
var news = "BOATS STRANDED OFF PORT ANSEL\n\nBy Jane Roe\n\nPORT ANSEL, Oct. 3 (Example Wire) — " + strings.Repeat(above+
	"“We've not seen the like,” Gen. Orlo Vane told reporters at 5 p.m., adding that 1,200 of the allies' boats (some 12%) weren't fit for sea. "+
	"He said the U.S.-built pilot system, which cost $5bn, had failed twice in 2019-20.\n\nAdvertisement\n"+below, 8)

func BenchmarkParse(b *testing.B) {
	b.SetBytes(int64(len(news)))
	b.ReportAllocs()
	for b.Loop() {
		ParseString(news)
	}
}
