import { creditText } from "../../../media/credit-text.ts";
import type { Image } from "../image.schema.ts";

/** A narrower picture is shown as wide as it is, and not larger than that. */
const WIDE_PIXELS = 480;
/** The width of the picture on the page, as article.css has it. */
const SHOWN_WIDTH = "(min-width: 44rem) 42rem, calc(100vw - 2rem)";
/** The picture above the text of an article, with its caption and credit. */
export function LeadPicture({ image, language }: { image: Image; language: string }) {
	const { width, height, sizes } = image;
	const kind = width === undefined || height === undefined ? "unsized" : "sized";
	return (
		<figure class={`picture ${width !== undefined && width < WIDE_PIXELS ? "small" : kind}`}>
			<img
				src={image.url}
				alt={image.alt}
				width={width}
				height={height}
				{...(sizes && { srcset: srcsetOf(image), sizes: SHOWN_WIDTH })}
				decoding="async"
				fetchpriority="high"
			/>
			<Caption image={image} language={language} />
		</figure>
	);
}

function srcsetOf({ url, width, sizes = [] }: Image): string {
	const all = [...sizes, ...(width === undefined ? [] : [{ url, width }])];
	// HTML §2.5.6: a comma at the end of an address would belong to the list.
	return all.map((size) => `${size.url.replace(/,$/, "%2C")} ${size.width}w`).join(", ");
}

function Caption({ image: { caption, credit }, language }: { image: Image; language: string }) {
	if (caption === undefined && credit === undefined) return null;
	return (
		<figcaption>
			{caption} {credit !== undefined && <span class="credit">{creditText(credit, language)}</span>}
		</figcaption>
	);
}
