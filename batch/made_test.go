package batch

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"os"
	"strings"
	"testing"
)

// An event is told by several outlets, each in its own words.
type event struct {
	title string
	lead  [2]string
	rest  string
}

var invented = []event{
	{"Fire in Anselbury harbour", [2]string{"%d boats were lost when a fire broke out in the harbour of Anselbury on Tuesday, the mayor, Ada Moor, said", "A fire in Anselbury harbour destroyed %d boats on Tuesday, mayor Ada Moor said"}, "“The flames ran along the quay faster than a horse,” said Bo Reed, a net maker. The trawler Silver Tern sank at her berth."},
	{"River Orm floods Borwick", [2]string{"The river Orm flooded %d homes in Borwick after a night of rain, the district engineer, Lena Falk, said on Thursday", "Floodwater from the Orm entered %d homes in Borwick, engineer Lena Falk said on Thursday"}, "The lower dyke gave way near the chapel. “We carried my mother out through the attic,” said Jon Cole, a baker."},
	{"Mill workers strike in Calmouth", [2]string{"At least %d weavers walked out of the Calmouth mill on Friday over unpaid overtime, their union said", "Weavers at the mill in Calmouth, at least %d of them, stopped work on Friday, according to the union"}, "The owner, Hask Textiles, offered a bonus of two per cent. “Nobody here was asked,” said the shop steward, Mara Lunt."},
	{"Pupils fall ill in Drenholm", [2]string{"%d pupils of a school in Drenholm fell ill with measles this week, the health board said", "The health board counted %d cases of measles among pupils in Drenholm"}, "The school closed its canteen until Monday. Doctor Ines Varga asked parents to look at vaccination cards."},
	{"Ferry aground off Elmstead", [2]string{"A ferry with %d passengers ran aground off Elmstead lighthouse in fog, the coastguard said on Sunday", "The ferry Maren went aground near Elmstead light with %d people on board, the coastguard said on Sunday"}, "A tug from Falwick pulled her free at high tide. “There was a bang and then it was quiet,” said a passenger, Olaf Tarn."},
	{"Council votes on Gorbury tram", [2]string{"The council of Gorbury approved a tramway of %d kilometres with 14 votes to nine, its clerk said", "Gorbury will have a tramway of %d kilometres after a vote of its council, the clerk said"}, "Shopkeepers of Mint Street had gathered signatures against it. Work begins next spring, said the planner, Edda Quist."},
}

// newsPage is the page of one outlet on one of the invented events. The address is of the
// outlet, so that all pages are different reports.
func newsPage(n, outlet int) (url, html string) {
	e := invented[n%len(invented)]
	url = fmt.Sprintf("https://outlet%d.example/news-%d", outlet, n)
	return url, fmt.Sprintf(`<html><head><title>%[1]s</title><meta property="article:published_time" content="2031-%02[2]d-0%[3]dT08:00:00Z"></head>
<body><article><h1>%[1]s</h1><p>%[4]s.</p><p>%[5]s</p><p>Outlet %[6]d spoke to %[7]d people of the town, who asked for help before the winter comes.</p></article></body></html>`,
		e.title, 1+n/len(invented)%12, 1+n%len(invented), fmt.Sprintf(e.lead[outlet%2], 20+n+outlet/3), e.rest, outlet, 7+n*3+outlet)
}

func record(url, html string) string {
	body := "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + html
	return fmt.Sprintf("WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: %s\r\nWARC-Date: 2031-05-08T05:06:07Z\r\nWARC-Record-ID: <urn:x:%s>\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n",
		url, url, len(body), body)
}

func gz(s string) string {
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	z.Write([]byte(s))
	z.Close()
	return b.String()
}

// archives writes n WARC files of some pages each, with a damaged record and a page that
// comes twice in each, and returns their folder, which the test is in.
func archives(t *testing.T, files, pages int) []string {
	t.Helper()
	t.Chdir(t.TempDir())
	if err := os.Mkdir("warc", 0o777); err != nil {
		t.Fatal(err)
	}
	var out []string
	for f := range files {
		var b strings.Builder
		for p := range pages {
			i := f*pages + p
			b.WriteString(gz(record(newsPage(i/4, i%4))))
		}
		bad := []byte(gz(record(newsPage(90+f, 0))))
		bad[len(bad)/2] ^= 0x55
		b.Write(bad)
		b.WriteString(gz(record(newsPage(0, 0)))) // again and again
		name := fmt.Sprintf("warc/%02d.warc.gz", f)
		if err := os.WriteFile(name, []byte(b.String()), 0o666); err != nil {
			t.Fatal(err)
		}
		out = append(out, name)
	}
	return out
}
