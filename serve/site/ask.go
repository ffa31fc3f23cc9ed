package site

import (
	"net/http"
	"strconv"
)

// narrowed returns a function from a value to the address of a page with it in the query.
func narrowed(r *http.Request, key string) func(string) string {
	return func(v string) string {
		q := r.URL.Query()
		q.Del(key)
		if v != "" {
			q.Set(key, v)
		}
		if len(q) == 0 {
			return r.URL.Path
		}
		return r.URL.Path + "?" + q.Encode()
	}
}

// between returns those elements of a list that stand from one place up to another.
func between[T any](all []T, from, to int) []T {
	return all[min(from, len(all)):min(to, len(all))]
}

// asked returns the address of a page for good with what a request asks for.
func asked(at string, r *http.Request) string {
	if q := r.URL.Query().Encode(); q != "" {
		return at + "?" + q
	}
	return at
}

// pageOf returns which page of a list is asked for, from 1.
func pageOf(r *http.Request) (int, error) {
	v := r.FormValue("page")
	if v == "" {
		return 1, nil
	}
	n, err := strconv.Atoi(v)
	if err != nil || n < 1 {
		return 0, errAsk
	}
	return n, nil
}

// paged returns the address of a page of a list.
func paged(at string, no int) string {
	if no < 2 {
		return at
	}
	return at + "?page=" + strconv.Itoa(no)
}

// leaves returns the addresses of the pages before and behind one; "" for none.
func leaves(r *http.Request, no, pages int) (last, next string) {
	at := narrowed(r, "page")
	switch {
	case no == 2:
		last = at("")
	case no > 2:
		last = at(strconv.Itoa(no - 1))
	}
	if no < pages {
		next = at(strconv.Itoa(no + 1))
	}
	return last, next
}
