import type { removals as german } from "../../de/newsroom/removed-content.ts";

// The API sends these sentences too.
export const removals: typeof german = {
	embed_linked: (element, address) =>
		`${element} became a link to ${address}, because articles embed nothing.`,
	embed_removed: (element, said) =>
		`${element} was removed: it has no address that people could open.${said && ` It said: “${said}”.`}`,
	element_removed: (element) => `${element} was removed with everything in it.`,
	input_removed: () => "<input> was removed: articles have no form fields.",
	caption_removed: (caption) =>
		`A caption was removed, because its picture is not there: “${caption}”.`,
	link_removed: (address) => `A link to “${address}” was removed; its text stays.`,
	image_secured: (address) =>
		`The image “${address}” is asked for by https: pages show none from http.`,
	picture_secured: (address) =>
		`The picture ${address} is asked for by https: pages show none from http.`,
	image_inline: (alt) =>
		`The image${alt && ` “${alt}”`} was removed: it is in the text itself (“data:”). Give the address of an image.`,
	image_removed: (alt) => `The image${alt && ` “${alt}”`} was removed: it has no usable address.`,
};
