import { type Browser, chromium } from "playwright-core";

const PROGRAM = process.env.CHROMIUM ?? "/usr/bin/chromium";
const FLAGS = [
	"--headless",
	"--no-sandbox",
	"--disable-gpu",
	"--disable-quic",
	"--no-first-run",
	"--disable-background-networking",
	"--disable-component-update",
	"--disable-sync",
];

/** Starts Chromium without a window, with a new user data folder. */
export function launchChromium(): Promise<Browser> {
	return chromium.launch({ executablePath: PROGRAM, args: FLAGS });
}
