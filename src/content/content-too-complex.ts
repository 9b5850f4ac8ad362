/** Thrown if rendering a valid body would cost more than one article may. Callers respond with 422. */
export class ContentTooComplex extends Error {
	override name = "ContentTooComplex";
}
