// The package feed brings an XML parser that it never uses to write feeds: 7 KiB of the bundle. wrangler.toml
// puts this empty module in its place.
export default {};
