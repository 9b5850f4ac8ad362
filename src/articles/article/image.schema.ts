import * as v from "valibot";
import { described } from "../../platform/schema/described.schema.ts";
import { rules } from "../../platform/schema/documented-rules.schema.ts";
import { line, optionalLine, WebAddress } from "../../platform/schema/text.schema.ts";

const MediaType = v.pipe(
	v.string(),
	v.regex(/^image\/[a-z0-9][a-z0-9.+-]{0,60}$/, "must be a media type such as “image/jpeg”"),
);

const Pixels = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100_000));

const ImageSize = v.strictObject({ url: WebAddress, width: Pixels });

const Alt = described("What there is to see, for those who do not see it.", optionalLine(1000));
const Url = described("http becomes https, because pages show no pictures from http.", WebAddress);

const details = {
	caption: v.exactOptional(described("The line below the picture.", line(1000))),
	credit: v.exactOptional(described("Whose picture it is.", line(200))),
	width: v.exactOptional(
		described("Else the service reads it from the picture, if the public can reach that.", Pixels),
	),
	height: v.exactOptional(Pixels),
	type: v.exactOptional(MediaType),
	bytes: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(0))),
	sizes: v.exactOptional(
		described(
			"The same picture in other widths: browsers load the one that fits the screen.",
			v.pipe(v.array(ImageSize), v.minLength(1), v.maxLength(20)),
		),
	),
};

/** A picture as it is stored and returned. */
export const Image = v.strictObject({
	url: Url,
	alt: Alt,
	...details,
	media: v.exactOptional(described("The id of the newsroom's own picture.", v.string())),
});
export type Image = v.InferOutput<typeof Image>;

const MISSING = "must have `url`, or `media` for a picture of the newsroom";

/** A picture as it is sent. */
export const ImageInput = v.pipe(
	v.strictObject({
		url: v.exactOptional(Url),
		alt: v.exactOptional(Alt),
		...details,
		media: v.exactOptional(
			described(
				"The id of a picture of the newsroom, in place of `url`: then the size, and what is left out of the texts, come from it. So they do if `url` is its address.",
				v.pipe(v.string(), v.uuid("must be a UUID"), rules("There must be such a picture.")),
			),
		),
	}),
	rules(
		"It must have “url” or “media”. Without “media” it must have “alt”, unless “url” is the address of a picture of the newsroom.",
	),
	v.check(({ url, media }) => url !== undefined || media !== undefined, MISSING),
);
export type ImageInput = v.InferOutput<typeof ImageInput>;
