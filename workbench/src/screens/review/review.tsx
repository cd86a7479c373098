import { Heading } from '../../shell/heading.tsx'

export default function Review() {
  return <Heading title="Review" />
}
