import { fontScaleFactor, fontSizeSetting } from '../font-size'
import type { Network } from '../../../phone-input'
import { showToast } from '../overlays/toast'
import { api, ApiFailure, apis, required } from './call'
import type { Context } from './context'

const networkTypes: Readonly<Record<Network, string>> = { online: 'wifi', slow: '3g', offline: 'none' }
const clipboardToastMs = 1500

export function networkState(network: Network): { isConnected: boolean; networkType: string } {
  return { isConnected: network !== 'offline', networkType: networkTypes[network] }
}

/** The phone as a machine. */
export function device(context: Context): object {
  const { frame, stack, settings, events } = context
  const clipboard = `phone:${settings.phone}:clipboard`
  const getWindowInfo = (): object => {
    const [width, height] = [innerWidth, innerHeight]
    const top = frame.statusBarHeight
    const bottom = height - frame.safeBottom
    return {
      pixelRatio: devicePixelRatio,
      screenWidth: width,
      screenHeight: height,
      windowWidth: width,
      windowHeight: stack.isEmpty ? height - frame.barBottom : stack.top.view.window.clientHeight,
      statusBarHeight: top,
      safeArea: { left: 0, right: width, top, bottom, width, height: bottom - top },
      screenTop: 0,
    }
  }
  const getDeviceInfo = (): object =>
    frame.isWide
      ? {
          brand: 'microsoft',
          model: 'microsoft',
          system: 'Windows 11 x64',
          platform: 'windows',
          abi: 'x64',
          benchmarkLevel: -1,
          memorySize: '8192',
        }
      : {
          brand: 'iPhone',
          model: 'iPhone 15<iPhone15,4>',
          system: 'iOS 18.0',
          platform: 'ios',
          abi: 'arm64',
          benchmarkLevel: 41,
          memorySize: '6144',
        }
  const getAppBaseInfo = (): object => ({
    SDKVersion: '3.8.0',
    version: '8.0.54',
    language: 'zh_CN',
    theme: 'light',
    enableDebug: false,
    host: { env: 'WeChat' },
    fontSizeSetting: fontSizeSetting(),
    fontSizeScaleFactor: fontScaleFactor(),
  })
  const getSystemSetting = (): object => ({
    bluetoothEnabled: true,
    locationEnabled: true,
    wifiEnabled: settings.current.network !== 'offline',
    deviceOrientation: innerWidth > innerHeight ? 'landscape' : 'portrait',
  })
  const getSystemInfoSync = (): object => ({ ...getWindowInfo(), ...getDeviceInfo(), ...getAppBaseInfo(), ...getSystemSetting() })
  return {
    getWindowInfo,
    getDeviceInfo,
    getAppBaseInfo,
    getSystemSetting,
    getSystemInfoSync,
    getMenuButtonBoundingClientRect: () => frame.menuButton,
    ...events.pair('NetworkStatusChange'),
    ...events.pair('WindowResize'),
    ...apis({
      getSystemInfo: getSystemInfoSync,
      getSystemInfoAsync: getSystemInfoSync,
      getNetworkType: () => ({ networkType: networkState(settings.current.network).networkType }),
      setKeepScreenOn: ({ keepScreenOn }) => {
        frame.element.dataset.keepScreenOn = String(keepScreenOn === true)
      },
      setScreenBrightness: ({ value }) => {
        const brightness = Number(value)
        if (!(brightness >= 0 && brightness <= 1)) throw new ApiFailure('invalid value')
        frame.element.dataset.brightness = String(brightness)
      },
      getScreenBrightness: () => ({ value: Number(frame.element.dataset.brightness ?? 0.5) }),
      vibrateShort: () => undefined,
      vibrateLong: () => undefined,
      setClipboardData: (options) => {
        localStorage.setItem(clipboard, required(options, 'data'))
        showToast({ title: '内容已复制', icon: 'success', mask: false }, clipboardToastMs)
      },
      getClipboardData: () => ({ data: localStorage.getItem(clipboard) ?? '' }),
    }),
    getRandomValues: api('getRandomValues', ({ length }) => ({
      randomValues: crypto.getRandomValues(new Uint8Array(Number(length))).buffer,
    })),
  }
}
