// Our own door to papaparse: its published types bring in those of Node, and with them `Buffer` and `process`
// would be words that every file of the window may say.
export { default } from 'papaparse'
