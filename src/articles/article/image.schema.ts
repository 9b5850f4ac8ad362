import * as v from "valibot";
import { described } from "../../platform/schema/described.schema.ts";
import { line, optionalLine, WebAddress } from "../../platform/schema/text.schema.ts";

const MediaType = v.pipe(
	v.string(),
	v.regex(/^image\/[a-z0-9][a-z0-9.+-]{0,60}$/, "must be a media type such as “image/jpeg”"),
);

const Pixels = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100_000));

const ImageSize = v.strictObject({ url: WebAddress, width: Pixels });

export const Image = v.strictObject({
	url: described("http becomes https, because pages show no pictures from http.", WebAddress),
	alt: described("What there is to see, for those who do not see it.", optionalLine(1000)),
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
});

export type Image = v.InferOutput<typeof Image>;
