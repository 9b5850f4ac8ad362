import { describe, expect, it } from "vitest";
import { pictureSize } from "../../../src/platform/pictures/picture-size.ts";
import { isPublicAddress } from "../../../src/platform/pictures/public-address.ts";
import { secureAddress } from "../../../src/platform/pictures/secure-address.ts";

const bytes = (hex: string) => new Uint8Array(Buffer.from(hex.replace(/\s/g, ""), "hex"));
const text = (value: string) => new TextEncoder().encode(value);
const hexOf = (value: string) => Buffer.from(value).toString("hex");
const exif = (orientation: string) =>
	`ffe1 0022 457869660000 4d4d002a00000008 0001 0112000300000001 ${orientation} 0000 00000000`;
const frame = "ffc0 0011 08 0320 04b0 03012200021101031101";
const box = (name: string, inner: string) => {
	const content = inner.replace(/\s/g, "");
	const size = (8 + content.length / 2).toString(16).padStart(8, "0");
	return size + hexOf(name) + content;
};
const ispe = (width: string, height: string) => box("ispe", `00000000 ${width} ${height}`);
const avif = (properties: string) =>
	box("ftyp", `${hexOf("avif")}00000000`) +
	box("meta", `00000000${box("iprp", box("ipco", properties))}`);

const pictures: [string, Uint8Array, number, number][] = [
	["a JPEG", bytes(`ffd8 ffe0 0010 4a46494600010100000100010000 ${frame}`), 1200, 800],
	["a JPEG with fill bytes", bytes(`ffd8 ffff ${frame}`), 1200, 800],
	["a JPEG that Exif turns", bytes(`ffd8 ${exif("0006")} ${frame}`), 800, 1200],
	["a JPEG that Exif mirrors", bytes(`ffd8 ${exif("0002")} ${frame}`), 1200, 800],
	["a PNG", bytes("89504e470d0a1a0a 0000000d 49484452 00000200 00000100"), 512, 256],
	["a GIF", bytes("474946383961 8002 e001"), 640, 480],
	[
		"a WebP",
		bytes("52494646 00000000 57454250 56503820 00000000 000000 9d012a 8002 e001"),
		640,
		480,
	],
	["a lossless WebP", bytes("52494646 00000000 57454250 5650384c 00000000 2f 7fc27700"), 640, 480],
	[
		"an extended WebP",
		bytes("52494646 00000000 57454250 56503858 0a000000 00000000 7f0200 df0100"),
		640,
		480,
	],
	["an AVIF", bytes(avif(ispe("000004b0", "00000320"))), 1200, 800],
	[
		"an AVIF of tiles, turned",
		bytes(avif(ispe("00000200", "00000200") + ispe("000004b0", "00000320") + box("irot", "01"))),
		800,
		1200,
	],
	["an SVG with a size", text('<?xml version="1.0"?><svg width="300" height="200.4px">'), 300, 200],
	["an SVG with a view box", text('<svg width="100%" viewBox="0 0 1200 800">'), 1200, 800],
];

describe("the size of a picture", () => {
	it.each(pictures)("is read of %s", (_, picture, width, height) => {
		expect(pictureSize(picture)).toEqual({ width, height });
	});

	it.each(pictures)("is not known of %s that is cut off", (_, picture) => {
		for (let length = 0; length < 10; length++)
			expect(pictureSize(picture.slice(0, length))).toBeUndefined();
	});

	it.each([
		["a page", text("<!doctype html><title>404</title>")],
		["nothing", new Uint8Array()],
		["zeros", new Uint8Array(1000)],
		["a PNG of no size", bytes("89504e470d0a1a0a 0000000d 49484452 00000000 00000100")],
		[
			"boxes in boxes without an end",
			bytes(`0000000c 66747970 ${"00000008 6d657461".repeat(999)}`),
		],
	])("is not known of %s", (_, picture) => {
		expect(pictureSize(picture)).toBeUndefined();
	});
});

describe("an address that the public can reach", () => {
	it.each(["https://bilder.zeitung.de/a.jpg", "https://a.b.co.uk/"])("is %s", (url) => {
		expect(isPublicAddress(new URL(url))).toBe(true);
	});

	it.each([
		...["http://bilder.zeitung.de/", "https://bilder.zeitung.de:8443/", "https://u:p@zeitung.de/"],
		...["https://localhost/", "https://localhost./", "https://intranet/", "https://a.local/"],
		...["https://127.0.0.1/", "https://0x7f.1/", "https://2130706433/", "https://[::1]/"],
		...["https://169.254.169.254/", "https://10.0.0.1/", "https://[fd00::1]/", "https://8.8.8.8/"],
		...["https://metadata.google.internal/", "https://fritz.box.home.arpa/", "ftp://zeitung.de/"],
	])("is not %s", (url) => {
		expect(isPublicAddress(new URL(url))).toBe(false);
	});
});

describe("the address of a picture", () => {
	it.each([
		["http://zeitung.de/a.jpg", "https://zeitung.de/a.jpg"],
		["http://zeitung.de:80/a.jpg", "https://zeitung.de/a.jpg"],
		["https://zeitung.de/a.jpg", "https://zeitung.de/a.jpg"],
		["http://localhost:8787/a.jpg", "http://localhost:8787/a.jpg"],
		["http://127.0.0.1/a.jpg", "http://127.0.0.1/a.jpg"],
		["/./a.jpg", "/./a.jpg"],
	])("%s becomes %s", (typed, secure) => {
		expect(secureAddress(typed)).toBe(secure);
	});
});
