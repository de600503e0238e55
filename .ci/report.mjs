// Opens reports in headless Chromium as a reader would: no console message, nothing wider than the window at 390 and
// 1440 pixels, no finding of axe-core in light or dark, sorting and searching by keyboard, all there without
// JavaScript, a PDF of it.
//
// usage: node report.mjs MODULES PICTURES REPORT...
//
// MODULES is a folder with playwright-core and axe-core in its node_modules, PICTURES one for screenshots, a REPORT
// one with an index.html. CHROMIUM names the browser. Ends with 0 if all of it held.
import assert from "node:assert/strict";
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";

const [modules, pictures, ...reports] = process.argv.slice(2);
if (reports.length === 0) {
  console.error("usage: node report.mjs MODULES PICTURES REPORT...");
  process.exit(2);
}
const require = createRequire(path.resolve(modules, "node_modules", "x.js"));
const { chromium } = require("playwright-core");
const axe = fs.readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
fs.mkdirSync(pictures, { recursive: true });

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu"],
});

let passed = 0;
let failed = 0;
const check = async (name, test) => {
  try {
    await test();
    passed++;
  } catch (error) {
    failed++;
    console.log(`FAILED ${name}: ${error.message}`);
  }
};

// open gives a page at an address; whatever the browser complains of is in page.complaints.
const open = async (address, options = {}) => {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, offline: true, bypassCSP: false, ...options });
  const page = await context.newPage();
  page.complaints = [];
  page.on("console", (message) => page.complaints.push(message.text()));
  page.on("pageerror", (error) => page.complaints.push(String(error)));
  page.on("requestfailed", (request) => page.complaints.push(`${request.url()} failed`));
  page.on("request", (request) => {
    if (!request.url().startsWith("file:")) page.complaints.push(`asked for ${request.url()}`);
  });
  await page.goto(address);
  return page;
};

const names = (table) => table.locator("tbody tr:visible th").allTextContents();

for (const report of reports) {
  const files = fs.readdirSync(report).filter((name) => name.endsWith(".html")).sort();
  assert(files.includes("index.html"), `${report} has no index.html`);
  for (const file of files) {
    const address = pathToFileURL(path.resolve(report, file)).href;
    const name = `${path.basename(path.resolve(report, "..", ".."))}-${file.replace(/\.html$/, "")}`;
    for (const width of [390, 1440]) {
      for (const colorScheme of ["light", "dark"]) {
        const page = await open(address, { viewport: { width, height: 900 }, colorScheme });
        const where = `${name} at ${width} in ${colorScheme}`;
        await check(`${where}: width`, async () => {
          const [inner, outer] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
          assert(inner <= outer, `${inner} pixels wide in a window of ${outer}`);
        });
        // Each of the two widths in one of the two schemes: axe takes a second or more.
        if ((width === 390) === (colorScheme === "light")) await check(`${where}: axe`, async () => {
          await page.evaluate(() => document.querySelectorAll("details").forEach((d, i) => { d.open = i < 50; }));
          await page.evaluate(axe);
          const found = await page.evaluate(() => axe.run(document, { resultTypes: ["violations"], preload: false }));
          const words = found.violations.map((v) => `${v.id} (${v.nodes.length}): ${v.help}: ${v.nodes[0].html.slice(0, 200)} ${v.nodes[0].failureSummary}`);
          assert.equal(words.length, 0, words.join("; "));
        });
        await check(`${where}: console`, async () => assert.deepEqual(page.complaints, []));
        await page.evaluate(() => document.querySelectorAll("details").forEach((d) => { d.open = false; }));
        await page.screenshot({ path: path.join(pictures, `${name}-${width}-${colorScheme}.png`), clip: { x: 0, y: 0, width, height: 1400 }, fullPage: true });
        await page.context().close();
      }
    }
    const page = await open(address);
    const section = page.locator("section:has(table.sortable)").first();
    if (await section.count()) {
      const table = section.locator("table.sortable").first();
      const before = await names(table);
      await check(`${name}: sort`, async () => {
        const button = table.locator("thead button").first();
        const head = table.locator("thead th").first();
        await button.focus();
        await page.keyboard.press("Enter");
        assert.equal(await head.getAttribute("aria-sort"), "ascending");
        const up = await names(table);
        assert.deepEqual([...up].sort(), [...before].sort());
        await page.keyboard.press("Enter");
        assert.equal(await head.getAttribute("aria-sort"), "descending");
        if (new Set(before).size > 1) assert.notDeepEqual(await names(table), up);
        await page.keyboard.press("Space");
        assert.equal(await head.getAttribute("aria-sort"), null);
        assert.deepEqual(await names(table), before);
        const keyed = await table.locator("thead th[data-sort=number]").count();
        for (let i = 0; i < keyed; i++) {
          const column = table.locator("thead th[data-sort=number]").nth(i);
          await column.locator("button").click();
          const at = await column.evaluate((th) => th.cellIndex);
          const keys = await table.locator("tbody").evaluate((body, at) => Array.from(body.rows, (row) => row.cells[at].dataset.key ?? row.cells[at].textContent), at);
          const there = keys.filter((k) => k !== "").map(Number);
          assert.deepEqual(there, [...there].sort((a, b) => a - b), "numbers in order");
          assert.deepEqual(keys.slice(there.length).filter((k) => k !== ""), [], "missing ones last");
        }
      });
      await check(`${name}: search`, async () => {
        const input = section.locator("input[type=search]").first();
        const status = section.locator("[role=status]").first();
        assert.equal(await status.textContent(), `${before.length} of ${before.length}`);
        await input.fill("no such words anywhere");
        await page.waitForFunction((s) => s.textContent.startsWith("0 of"), await status.elementHandle());
        assert.deepEqual(await names(table), []);
        await input.fill(before[0].trim().split(/\s+/).slice(0, 2).join(" ").toUpperCase());
        await page.waitForFunction((s) => !s.textContent.startsWith("0 of"), await status.elementHandle());
        const shown = (await names(table)).length;
        assert(shown >= 1);
        assert.equal(await status.textContent(), `${shown} of ${before.length}`);
        await input.fill("");
        await page.waitForFunction(([s, n]) => s.textContent === `${n} of ${n}`, [await status.elementHandle(), before.length]);
      });
      await check(`${name}: keyboard`, async () => {
        await page.reload();
        await page.keyboard.press("Tab");
        assert.equal(await page.evaluate(() => document.activeElement.className), "skip");
        assert((await page.locator(".skip").boundingBox()).x >= 0, "the skip link shows");
        await page.keyboard.press("Enter");
        assert.equal(await page.evaluate(() => document.activeElement.id), "main");
      });
    }
    await check(`${name}: paper`, async () => {
      const pdf = await page.pdf({ format: "A4" });
      assert(pdf.length > 5000 && pdf.subarray(0, 5).toString() === "%PDF-");
      fs.writeFileSync(path.join(pictures, `${name}.pdf`), pdf);
    });
    await check(`${name}: links`, async () => {
      for (const href of await page.locator("a[href]").evaluateAll((all) => all.map((a) => a.getAttribute("href")))) {
        if (href.startsWith("#")) assert.equal(await page.locator(`[id="${href.slice(1)}"]`).count(), 1, href);
        else if (!/^https?:/.test(href)) assert(fs.existsSync(path.join(report, decodeURIComponent(href))), href);
      }
    });
    await check(`${name}: console`, async () => assert.deepEqual(page.complaints, []));
    await page.context().close();
    await check(`${name}: without JavaScript`, async () => {
      const plain = await open(address, { javaScriptEnabled: false });
      for (const part of ["h1", "main", "footer"]) assert(await plain.locator(part).isVisible(), part);
      assert.equal(await plain.locator("button, input:visible").count(), 0, "controls that do nothing");
      await plain.context().close();
    });
  }
  console.log(`${report}: ${files.length} pages`);
}
await browser.close();
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
