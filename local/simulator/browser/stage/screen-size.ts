export type ScreenSize = { name: string; label: string; width: number; height: number }

const usual: ScreenSize = { name: 'usual', label: '375 × 760', width: 375, height: 760 }

export const screenSizes: ScreenSize[] = [
  usual,
  { name: 'small', label: '小屏 320 × 640', width: 320, height: 640 },
  { name: 'large', label: '大屏 430 × 800', width: 430, height: 800 },
  { name: 'projector', label: '投影 960 × 540', width: 960, height: 540 },
  { name: 'desktop', label: '电脑 1280 × 720', width: 1280, height: 720 },
]

export function sizeNamed(name: string): ScreenSize {
  return screenSizes.find((size) => size.name === name) ?? usual
}
