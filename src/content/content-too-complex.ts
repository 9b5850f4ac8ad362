/** The body is valid, but rendering it would cost more than an article may; callers answer 422. */
export class ContentTooComplex extends Error {
	override name = "ContentTooComplex";
}
