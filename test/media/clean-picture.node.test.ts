import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { cleanPicture } from "../../src/media/cleaning/clean-picture.ts";

const FORMATS = ["jpeg", "png", "webp", "avif", "gif"] as const;
const [WIDTH, HEIGHT] = [60, 40];

/** A picture with a place, a camera, a copyright and a profile of colours, as an editor's camera makes it. */
function photo(format: (typeof FORMATS)[number], orientation?: number): Promise<Buffer> {
	const pixels = Buffer.from(
		{ length: WIDTH * HEIGHT * 3 },
		(_: unknown, index: number) => (index * 7) % 256,
	);
	return sharp(pixels, { raw: { width: WIDTH, height: HEIGHT, channels: 3 } })
		.withIccProfile("p3")
		.withExif({
			IFD0: { Make: "SecretCamera", Copyright: "SecretName", ImageDescription: "SecretText" },
			IFD3: { GPSLatitudeRef: "N", GPSLatitude: "53/1 8/1 0/1" },
		})
		.withXmp("<x:xmpmeta xmlns:x='adobe:ns:meta/'>SecretXmp</x:xmpmeta>")
		.withMetadata(orientation === undefined ? {} : { orientation })
		.toFormat(format)
		.toBuffer();
}

const cleaned = (bytes: Uint8Array) => {
	const { parts, ...picture } = cleanPicture(bytes);
	return { ...picture, bytes: Buffer.concat(parts) };
};
const pixelsOf = (bytes: Uint8Array) => sharp(bytes).raw().toBuffer();

describe.each(FORMATS)("a %s of a camera", (format) => {
	it("keeps its pixels and its colours, and loses everything else", async () => {
		const sent = await photo(format);
		const { bytes, ...picture } = cleaned(sent);
		expect(picture).toMatchObject({ format, width: WIDTH, height: HEIGHT, orientation: 1 });
		expect(bytes.toString("latin1")).not.toContain("Secret");
		const [before, after] = [await sharp(sent).metadata(), await sharp(bytes).metadata()];
		expect(after.icc).toEqual(before.icc);
		// In an AVIF spaces stand where it was.
		expect(after.xmp?.toString().trim() ?? "").toBe("");
		expect([after.iptc, after.comments]).toEqual([undefined, undefined]);
		expect((await pixelsOf(bytes)).equals(await pixelsOf(sent))).toBe(true);
	});

	it("cleaned again is the same, byte for byte", async () => {
		const { bytes } = cleaned(await photo(format, 6));
		expect(cleaned(bytes).bytes.equals(bytes)).toBe(true);
	});

	it("that is cut off anywhere is refused, and never taken for whole", async () => {
		const { bytes } = cleaned(await photo(format));
		for (let length = 0; length < bytes.length; length += 7)
			expect(() => cleaned(bytes.subarray(0, length))).toThrow(/cut off|empty|known here|large/);
	});
});

describe.each(["jpeg", "png", "webp"] as const)("a turned %s", (format) => {
	it.each([2, 3, 6, 8])(
		"keeps the orientation %i, and has the size that people see",
		async (way) => {
			const { bytes, ...picture } = cleaned(await photo(format, way));
			const isTurned = way >= 5;
			expect(picture).toMatchObject({
				orientation: way,
				width: isTurned ? HEIGHT : WIDTH,
				height: isTurned ? WIDTH : HEIGHT,
			});
			expect((await sharp(bytes).metadata()).orientation).toBe(way);
			expect(bytes.toString("latin1")).not.toContain("Secret");
		},
	);
});
