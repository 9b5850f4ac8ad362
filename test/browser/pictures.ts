// npm run pictures: an article, a survey and its results side by side, as the root README shows them.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import sharp from "sharp";
import { localToken } from "../../src/cli/dev-vars.ts";
import { NewsroomClient } from "../../src/cli/newsroom-client.ts";
import { launchChromium } from "./launch-chromium.ts";
import { article, submissions, survey } from "./pictures/content.ts";
import { freePort, startService, stopService } from "./service-process.ts";

const FILE = join(import.meta.dirname, "pictures/pages.png");
/** CSS pixels of one page. */
const PAGE = { width: 390, height: 950 };
const GAP = 28;
/** Pixels for one CSS pixel: README pages show the picture at about two thirds of its size. */
const SCALE = 1.5;

const folder = await mkdtemp(join(tmpdir(), "randnotiz-"));
const port = await freePort();
const service = await startService(port, folder);
const browser = await launchChromium();
try {
	const url = `http://localhost:${port}`;
	await publish(url);
	const pages = [
		await photograph(browser, `${url}/articles/${article.slug}`),
		await photograph(browser, `${url}/surveys/${survey.slug}?lang=en`, fillIn),
	];
	await close(url);
	await combine(browser, [
		...pages,
		await photograph(browser, `${url}/surveys/${survey.slug}/results?lang=en`),
	]);
	console.log(FILE);
} finally {
	await browser.close();
	await stopService(service);
	await rm(folder, { recursive: true });
}

async function publish(url: string): Promise<void> {
	const newsroom = new NewsroomClient(url, localToken());
	await newsroom.send("PUT", `surveys/${survey.slug}`, survey.input);
	await newsroom.send("PUT", `articles/${article.slug}`, article.input);
	for (const answers of submissions) {
		const response = await fetch(`${url}/api/surveys/${survey.slug}/responses`, {
			method: "POST",
			headers: { "Content-Type": "application/json" },
			body: JSON.stringify(answers),
		});
		if (!response.ok) throw new Error(await response.text());
	}
}

/** Closes the survey, and lets the clock count its answers for the public. */
async function close(url: string): Promise<void> {
	const newsroom = new NewsroomClient(url, localToken());
	await newsroom.send("PUT", `surveys/${survey.slug}`, { ...survey.input, status: "closed" });
	await fetch(`${url}/cdn-cgi/local/scheduled`);
}

async function fillIn(page: Page): Promise<void> {
	await page.getByLabel("Yes").check();
	await page.getByLabel("Since when?").fill("2019-04-01");
	await page.getByLabel("By bicycle").check();
	// A ring around the last field would say that it has the focus.
	await page.evaluate("document.activeElement.blur(), scrollTo(0, 0)");
	await page.mouse.move(0, 0);
}

/** Returns the top of a page as a PNG in a data URL. */
async function photograph(
	browser: Browser,
	address: string,
	prepare?: (page: Page) => Promise<void>,
): Promise<string> {
	const page = await browser.newPage({
		viewport: PAGE,
		deviceScaleFactor: SCALE,
		locale: "en-GB",
	});
	await page.goto(address);
	await prepare?.(page);
	const picture = await page.screenshot();
	await page.close();
	return `data:image/png;base64,${picture.toString("base64")}`;
}

async function combine(browser: Browser, pictures: string[]): Promise<void> {
	const width = pictures.length * (PAGE.width + GAP) + GAP;
	const viewport = { width, height: PAGE.height + 2 * GAP };
	const page = await browser.newPage({ viewport, deviceScaleFactor: SCALE });
	const images = pictures.map((picture) => `<img src="${picture}" width="${PAGE.width}">`);
	await page.setContent(`<style>
		body { display: flex; gap: ${GAP}px; margin: 0; padding: ${GAP}px; background: #d9d2c7; }
		img { border-radius: 14px; }
	</style>${images.join("")}`);
	// A palette makes a file of 130 KB of one of 330 KB, and no eye sees it.
	await sharp(await page.screenshot())
		.png({ palette: true, dither: 0, effort: 10, compressionLevel: 9 })
		.toFile(FILE);
}
