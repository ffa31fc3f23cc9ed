package feed

import (
	"encoding/json"
	"fmt"
	"strings"

	feedjson "github.com/mmcdole/gofeed/json"
)

// parseJSON reads a JSON Feed. It reads the members of the feed one by one and each item
// by itself, so that a fault costs only the member or item that it is in.
func parseJSON(text string) (*Feed, error) {
	f := &Feed{Kind: JSON, Entries: []Entry{}}
	text = strings.NewReplacer("\n", " ", "\r", " ", "\t", " ").Replace(text) // in strings, JSON forbids them
	head := map[string]json.RawMessage{}
	items, err := members(text, head, f)
	if !strings.Contains(string(head["version"]), "jsonfeed") && items == 0 {
		if err != nil {
			return nil, fmt.Errorf("%w: it is not JSON: %v", ErrFormat, err)
		}
		return nil, fmt.Errorf("%w: it is JSON, but no JSON Feed", ErrFormat)
	}
	if err != nil {
		f.Notes = append(f.Notes, "The feed breaks off before its end.")
	}
	in, ok := decode(head)
	if !ok {
		// One member is of the wrong kind; those that matter are read alone.
		for name, v := range head {
			if one, ok := decode(map[string]json.RawMessage{name: v}); ok && name == "version" {
				in.Version = one.Version
			} else if ok && name == "title" {
				in.Title = one.Title
			} else if ok && name == "home_page_url" {
				in.HomePageURL = one.HomePageURL
			}
		}
		f.leave(0, "a member of the feed is of the wrong kind")
	}
	f.Version = line(in.Version)
	f.Title = line(in.Title)
	f.Link, f.Self = in.HomePageURL, in.FeedURL
	f.Language = line(in.Language)
	f.Authors = jsonPersons(in.Author, in.Authors)
	return f, nil
}

// members reads the members of the feed into head, and its items into f. It returns the
// number of items met. If the text breaks off or is no JSON, it returns an error; what
// came before is read.
func members(text string, head map[string]json.RawMessage, f *Feed) (items int, err error) {
	d := json.NewDecoder(strings.NewReader(text))
	if _, err := d.Token(); err != nil {
		return 0, err
	}
	for n := 0; d.More(); n++ {
		if n > maxMembers || items > maxItems {
			f.leaveMany(1, fmt.Sprintf("what comes after item %d holds more than a feed has", items))
			return items, nil
		}
		key, err := d.Token()
		if err != nil {
			return items, err
		}
		name, _ := key.(string)
		if name != "items" {
			var v json.RawMessage
			if err := d.Decode(&v); err != nil {
				return items, err
			}
			head[name] = v
			continue
		}
		open, err := d.Token()
		if err != nil {
			return items, err
		}
		if open != json.Delim('[') {
			if open == json.Delim('{') {
				return items, fmt.Errorf("items is no list")
			}
			continue
		}
		for d.More() && items <= maxItems {
			var v json.RawMessage
			if err := d.Decode(&v); err != nil {
				return items, err
			}
			items++
			f.addItem(items, v)
		}
		if items > maxItems {
			continue
		}
		if _, err := d.Token(); err != nil {
			return items, err
		}
	}
	_, err = d.Token()
	return items, err
}

// The limits of what is looked at in a JSON Feed, which has about 15 members.
const (
	maxMembers = 1000
	maxItems   = 4 * MaxEntries
)

// addItem adds item number n.
func (f *Feed) addItem(n int, raw json.RawMessage) {
	switch {
	case len(f.Entries) >= MaxEntries:
		f.leaveMany(1, fmt.Sprintf("the feed holds more than %d entries", MaxEntries))
		return
	case len(raw) > maxEntry:
		f.leave(n, fmt.Sprintf("it is larger than %d MB", maxEntry>>20))
		return
	case raw[0] != '{':
		f.leave(n, "it is no object")
		return
	}
	var it feedjson.Item
	if err := safely(func() error { return json.Unmarshal(raw, &it) }); err != nil {
		f.leave(n, "it cannot be read")
		return
	}
	e := Entry{
		ID:        line(it.ID),
		URL:       first(it.URL, it.ExternalURL),
		Title:     line(it.Title),
		Summary:   text(it.Summary),
		Content:   Text{Value: legal(it.ContentHTML), HTML: it.ContentHTML != ""},
		Published: stampOf(it.DatePublished),
		Updated:   stampOf(it.DateModified),
		Authors:   jsonPersons(it.Author, it.Authors),
		Language:  line(it.Language),
		number:    n,
	}
	if it.ContentHTML == "" {
		e.Content = Text{Value: legal(it.ContentText)}
	}
	if e.URL == "" && web(e.ID) {
		e.URL = e.ID
	}
	for _, t := range it.Tags {
		e.Categories = appendLine(e.Categories, t)
	}
	f.Entries = append(f.Entries, e)
}

// decode decodes the members of a feed without its items. It reports false if one is of
// the wrong kind.
func decode(head map[string]json.RawMessage) (in feedjson.Feed, ok bool) {
	raw, err := json.Marshal(head)
	if err != nil {
		return in, false
	}
	return in, safely(func() error { return json.Unmarshal(raw, &in) }) == nil
}

// jsonPersons returns the names of authors; the list is preferred to the older single
// author.
func jsonPersons(single *feedjson.Author, list []*feedjson.Author) []string {
	if len(list) == 0 && single != nil {
		list = []*feedjson.Author{single}
	}
	var names []string
	for _, a := range list {
		if a != nil {
			names = append(names, a.Name)
		}
	}
	return persons(names...)
}
