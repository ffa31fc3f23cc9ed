#!/usr/bin/env node
// Time Microsoft's Recognizers-Text on a file of sentences, one a line.
//
//   npm install @microsoft/recognizers-text-suite@1.3.1     (MIT)
//   node recognizers.js FILE
//
// It reads numbers with units, currencies, percentages, bare numbers and dates, which is what figures and dates
// of this program are, and prints {"sentences","cpu","found"}: CPU seconds of the loop alone, models loaded and
// warmed on the first sentences before. eval/peers/throughput runs it beside our own reading.
"use strict";
const fs = require("fs");
const path = require("path");
const load = (name) => require(require.resolve(name, { paths: [process.cwd(), path.dirname(process.argv[1])] }));
const R = load("@microsoft/recognizers-text-suite");

const sentences = fs.readFileSync(process.argv[2], "utf8").split("\n").filter((s) => s.trim() !== "");
const english = "en-us";
const reference = new Date(2016, 10, 7);
const readers = [
  (s) => R.recognizeNumber(s, english),
  (s) => R.recognizePercentage(s, english),
  (s) => R.recognizeCurrency(s, english),
  (s) => R.recognizeDimension(s, english),
  (s) => R.recognizeTemperature(s, english),
  (s) => R.recognizeDateTime(s, english, undefined, reference),
];
const run = (list) => list.reduce((n, s) => n + readers.reduce((m, read) => m + read(s).length, 0), 0);

run(sentences.slice(0, 20));
const before = process.cpuUsage();
const found = run(sentences);
const used = process.cpuUsage(before);
console.log(JSON.stringify({ sentences: sentences.length, cpu: (used.user + used.system) / 1e6, found }));
