/** One text and how it is laid out: blocks, page furniture, notes, quotations, dateline. */
export { layOut } from './lay-out.ts'
export { furnitureOf, noFurniture, type Furniture, type FurnitureRow } from './furniture.ts'
